import type { Mutation } from '../../mutations/mutations'

/** Bugs that somebody could make in the hours; histories must find each. */
const sum = 'domain/hours/sum.ts'
const record = 'domain/hours/record.ts'
const correct = 'domain/hours/correct.ts'
const review = 'domain/hours/review.ts'

export const hoursBugs: Omit<Mutation, 'caughtBy'>[] = [
  {
    file: sum,
    find: 'ledger.filter(isApproved).reduce',
    replace: 'ledger.reduce',
    why: 'what waits is counted',
  },
  {
    file: sum,
    find: 'isApproved(entry) ? { startsAt: entry.startsAt, endsAt: entry.endsAt } : {}',
    replace:
      'entry === known.first && isApproved(entry) ? { startsAt: entry.startsAt, endsAt: entry.endsAt } : {}',
    why: 'a second correction is measured from the first entry',
  },
  {
    file: sum,
    find: '[stretch, ...(stretch.waiting ? [stretch.waiting] : [])]',
    replace: '[stretch]',
    why: 'two that wait are both approved for the same time',
  },
  {
    file: sum,
    find: 'Math.max(there.startsAt, startsAt) < Math.min(there.endsAt, endsAt)',
    replace: 'there.startsAt <= startsAt && startsAt < there.endsAt',
    why: 'a service around another one is not seen',
  },
  {
    file: sum,
    find: 'Math.max(there.startsAt, startsAt) <',
    replace: 'Math.max(there.startsAt, startsAt) <=',
    why: 'services that touch are refused',
  },
  {
    file: record,
    find: `export function decideRecord(ledger: Ledger, asked: Asked, now: number): Written {
  const known = ledger.find(({ id }) => id === asked.id)
  if (known) return { entry: known }
`,
    replace: `export function decideRecord(ledger: Ledger, asked: Asked, now: number): Written {
`,
    why: 'a repeat is a request of its own',
  },
  {
    file: record,
    find: '  if (outside) return outside\n',
    replace: '',
    why: 'more is given than the service was long',
  },
  {
    file: record,
    find: '  const startsAt = wholeMinute(asked.startsAt)\n  const endsAt = wholeMinute(asked.endsAt)\n',
    replace: '  const { startsAt, endsAt } = asked\n',
    why: 'parts of minutes are counted',
  },
  {
    file: record,
    find: "asked.source === 'scan' ?",
    replace: "asked.source !== 'manual' ?",
    why: 'a leader’s word needs no review',
  },
  {
    file: record,
    find: 'const times = { startsAt, endsAt: startsAt, minutes: 0, at: now }',
    replace:
      'const times = { startsAt, endsAt: asked.served.endsAt, minutes: minutesBetween(startsAt, wholeMinute(asked.served.endsAt)), at: now }',
    why: 'who forgot to check out is given the rest of the service',
  },
  {
    file: correct,
    find: "  if (stretch.waiting) return refuse('entryWaiting')\n",
    replace: '',
    why: 'two corrections take the same difference',
  },
  {
    file: correct,
    find: ' - minutesBetween(stretch.startsAt, stretch.endsAt)',
    replace: '',
    why: 'a correction adds the whole time once more',
  },
  {
    file: correct,
    find: '  if (there) return ',
    replace: '  if (!there) {} else if (startsAt < there.startsAt) return ',
    why: 'a correction reaches into another service',
  },
  {
    file: correct,
    find: 'corrects: stretch.first.id }',
    replace: 'corrects: entryId }',
    why: 'a correction of a correction begins a service of its own',
  },
  {
    file: review,
    find: 'review.by === entry.by || ',
    replace: '',
    why: 'whoever wrote it reviews it',
  },
  { file: review, find: ' || review.by === whose', replace: '', why: 'one reviews one’s own hours' },
  {
    file: review,
    find: "return again ? { entry } : refuse('alreadyReviewed')",
    replace: 'if (again) return { entry }',
    why: 'a review is overwritten',
  },
  {
    file: review,
    find: '    : [...ledger, entry]',
    replace: '    : [...ledger.filter(({ id }) => id !== entry.corrects), entry]',
    why: 'a correction takes the place of what it corrects',
  },
]
