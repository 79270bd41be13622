import type { OutputOf } from '../../domain/contract'
import type { Acknowledged, Client } from './client'

/** Members that were added and not removed, and are not on the list: two telephones must not undo each other. */
export async function lostMembers(
  residents: readonly Client[],
  all: readonly Acknowledged[],
): Promise<string[]> {
  const lost: string[] = []
  for (const resident of residents) {
    const own = all.filter(({ openid, reply }) => openid === resident.openid && reply.ok)
    const me = await resident.send('person.me', {}, 'the-last-look')
    if (!me.ok) throw new Error(`${resident.name} cannot see their own record: ${me.message}`)
    const listed = new Set(meOf(me).family.map(({ name }) => name))
    const removed = new Set(
      own.flatMap(({ action, input }) => (action === 'person.removeMember' ? idIn(input) : [])),
    )
    const idOf = new Map(
      own.flatMap(({ reply }) =>
        (reply.ok ? (meOf(reply).family ?? []) : []).map(({ id, name }) => [name, id]),
      ),
    )
    for (const { action, input } of own) {
      if (action !== 'person.saveMember') continue
      const [name = ''] = nameIn(input)
      if (!listed.has(name) && !removed.has(idOf.get(name) ?? ''))
        lost.push(`${resident.name}: ${name} is not listed`)
    }
  }
  return lost
}

/** Inputs are those that the residents of this town send. */
const idIn = (input: unknown): string[] => [(input as { id: string }).id]
const nameIn = (input: unknown): string[] => [(input as { name: string }).name]
/** Answers of other actions have no family. */
const meOf = (reply: { data: unknown }) => reply.data as Pick<OutputOf<'person.me'>, 'family'>
