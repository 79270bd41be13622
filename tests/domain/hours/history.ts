import fc from 'fast-check'
import type { Entry, Ledger, Source, Written } from '../../../domain/hours/entry'
import { isRefusal } from '../../../domain/refusal'
import { hour, minute, nine, served } from './entries'
import type * as rulesModule from './rules'

/**
 * One volunteer's ledger, as scanners, leaders, staff, crashes and lost answers would make it. What it must come to is
 * counted apart from the rules: minute by minute, from the entries alone.
 */
export type Rules = typeof rulesModule

export type Step = Record | Correct | Review | { act: 'again'; step: number }
/** The process died before the write, or the answer was lost after it. */
interface Fate {
  fate: 'well' | 'died'
}
interface Record extends Fate {
  act: 'record'
  source: Exclude<Source, 'correction'> | 'forgotten'
  from: number
  minutes: number
  by: string
}
interface Correct extends Fate {
  act: 'correct'
  entry: number
  from: number
  minutes: number
  by: string
}
interface Review extends Fate {
  act: 'review'
  entry: number
  verdict: 'approved' | 'rejected'
  by: string
}

const fate = fc.constantFrom('well', 'well', 'well', 'died') as fc.Arbitrary<Fate['fate']>
const who = fc.constantFrom('anna', 'bert', 'anna', 'bert', 'self')
/** Few moments, so that much meets. Half minutes, so that something has to be cut off. */
const from = fc.integer({ min: -1, max: 12 }).map(tens => tens * 10 + 0.5)
const minutes = fc.constantFrom(-1, 0, 1, 2, 2, 3, 4, 6).map(tens => tens * 10)
/** Of what is newest first: that is what people deal with. */
const nth = fc.constantFrom(0, 0, 0, 1, 1, 2, 3, 7)

export const history: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constant('record' as const),
      source: fc.constantFrom(
        'scan' as const,
        'scan' as const,
        'leader' as const,
        'manual' as const,
        'import' as const,
        'forgotten' as const,
      ),
      from,
      minutes,
      by: who,
      fate,
    }),
    fc.record({ act: fc.constant('correct' as const), entry: nth, from, minutes, by: who, fate }),
    fc.record({
      act: fc.constant('review' as const),
      entry: nth,
      verdict: fc.constantFrom('approved' as const, 'approved' as const, 'rejected' as const),
      by: who,
      fate,
    }),
    fc.record({ act: fc.constant('again' as const), step: fc.nat({ max: 9 }) }),
  ),
  { minLength: 4, maxLength: 16 },
)

const service = served({ endsAt: nine + 2 * hour })
const now = nine + 24 * hour
const at = (minutesIn: number): number => nine + minutesIn * minute

/** What went wrong; empty when nothing did. */
export function play(rules: Rules, steps: readonly Step[]): string[] {
  let ledger: Ledger = []
  const wrong: string[] = []
  const firstAnswers = new Map<number, string>()

  const decide = (step: Exclude<Step, { act: 'again' }>, id: string): Written => {
    if (step.act === 'review') {
      const { verdict, by } = step
      const review = { verdict, by, at: now, words: '看过了' }
      return rules.decideReview(ledger, 'self', nthOf(ledger, step.entry), review)
    }
    const times = { startsAt: at(step.from), endsAt: at(step.from + step.minutes) }
    const told = { id, by: step.by, evidence: '签到表', ...times }
    if (step.act === 'correct') {
      return rules.decideCorrect(ledger, { ...told, entryId: nthOf(ledger, step.entry) }, now)
    }
    const { endsAt: _, ...open } = { ...told, served: service }
    if (step.source === 'forgotten') return rules.closeForgotten(ledger, open, now)
    return rules.decideRecord(ledger, { ...told, served: service, source: step.source }, now)
  }

  const take = (index: number) => {
    const named = steps[index]
    // Asking again carries the first request's id.
    const step = named?.act === 'again' ? undefined : named
    if (!step) return
    const outcome = decide(step, `e${index}`)
    if (step.act !== 'review') wrong.push(...wrongRepeat(index, outcome))
    if (isRefusal(outcome) || (step.fate === 'died' && !taken.has(index))) {
      if (isRefusal(outcome)) wrong.push(...wrongRefusal(step, outcome.refused, ledger))
    } else {
      const after = rules.withEntry(ledger, outcome.entry)
      wrong.push(...wrongChange(ledger, after))
      ledger = after
      if (step.act !== 'review') firstAnswers.set(index, span(outcome.entry))
    }
    taken.add(index)
    wrong.push(...wrongSum(ledger, rules.totalMinutes(ledger)))
  }
  const wrongRepeat = (index: number, outcome: Written): string[] => {
    const first = firstAnswers.get(index)
    return first === undefined || (!isRefusal(outcome) && first === span(outcome.entry))
      ? []
      : [`the repeat of ${index} was answered otherwise`]
  }
  const taken = new Set<number>()
  for (const [index, step] of steps.entries()) {
    take(step.act === 'again' ? step.step % (index + 1) : index)
  }
  return wrong
}

const nthOf = (ledger: Ledger, index: number): string =>
  ledger[index % Math.max(1, ledger.length)]?.id ?? 'none'
const span = ({ startsAt, endsAt, minutes: length }: Entry): string => `${startsAt} ${endsAt} ${length}`

/** An entry is only ever added, or gets its review. */
function wrongChange(before: Ledger, after: Ledger): string[] {
  const kept = before.every((entry, index) => {
    const now = after[index]
    return (
      JSON.stringify(now) ===
      JSON.stringify(entry.review ? entry : { ...entry, ...(now?.review ? { review: now.review } : {}) })
    )
  })
  return kept && after.length - before.length <= 1 ? [] : ['an entry was changed or lost']
}

/** By service, the minutes that its last approved entry names. */
function minutesByService(ledger: Ledger, counts: (entry: Entry) => boolean): number[][] {
  const last = new Map<string, Entry>()
  for (const entry of ledger) if (counts(entry)) last.set(entry.corrects ?? entry.id, entry)
  return [...last.values()].map(({ startsAt, endsAt }) =>
    Array.from({ length: Math.max(0, endsAt - startsAt) / minute }, (_, index) => startsAt / minute + index),
  )
}

const approved = ({ review }: Entry): boolean => review?.verdict === 'approved'

function wrongSum(ledger: Ledger, total: number): string[] {
  const counted = minutesByService(ledger, approved).flat()
  const once = new Set(counted)
  const reviewed = ledger
    .filter(approved)
    .every(({ source, by, review, flag }) =>
      source === 'scan' || flag ? review?.by === 'scan' : ![by, 'self', 'scan'].includes(review?.by ?? ''),
    )
  const within = ledger.every(
    ({ source, startsAt, endsAt }) =>
      source === 'import' ||
      startsAt === endsAt ||
      (startsAt >= service.startsAt && endsAt <= service.endsAt),
  )
  return [
    ...(once.size === counted.length ? [] : ['a minute is counted twice']),
    ...(total === counted.length ? [] : [`the sum says ${total}, the minutes are ${counted.length}`]),
    ...(reviewed ? [] : ['hours count that nobody else has looked at']),
    ...(within ? [] : ['more than the service was long']),
    ...(ledger.every(
      ({ startsAt, endsAt }) => Number.isInteger(startsAt / minute) && Number.isInteger(endsAt / minute),
    )
      ? []
      : ['a part of a minute']),
  ]
}

/** Nobody is refused for being elsewhere who is not. */
function wrongRefusal(step: Step, refused: string, ledger: Ledger): string[] {
  if (refused !== 'elsewhereThen' || (step.act !== 'record' && step.act !== 'correct')) return []
  const first = Math.floor(at(step.from) / minute)
  const held = [
    ...minutesByService(ledger, approved),
    ...minutesByService(ledger, ({ review }) => review === undefined),
  ].flat()
  return held.some(there => there >= first && there < first + step.minutes) ? [] : ['refused for nothing']
}
