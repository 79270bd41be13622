import type { Rescued } from './finds'

/** More are counted, not named. */
const NAMED_MAX = 20

/** What a recovery found, kept and lost, in lines for the person who started it. */
export function accountOf(of: { dir: string; damage: string; kept: string; rescued: Rescued }): string {
  const { total = 0, dropped, lostCommits, documents } = of.rescued
  const untraced = Math.max(0, total - documents.length - dropped.length)
  return [
    `The database in ${of.dir} was damaged: ${of.damage}.`,
    `The damaged files are kept in ${of.kept}.`,
    of.rescued.total === undefined
      ? 'Nothing could be rescued; the database begins empty.'
      : `${documents.length} of ${total} documents were rescued.`,
    ...(dropped.length === 0 ? [] : [`Dropped: ${named(dropped)}.`]),
    ...(untraced === 0 ? [] : [`Nothing was found of ${untraced} more.`]),
    ...(lostCommits === 0 ? [] : [`Nothing was found of the last ${lostCommits} commits.`]),
  ].join('\n')
}

function named(dropped: readonly string[]): string {
  const more = dropped.length - NAMED_MAX
  return [...dropped.slice(0, NAMED_MAX), ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}
