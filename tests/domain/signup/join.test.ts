import { decideJoin, type JoinRequest, type LedgerLook, refuseSpent } from '../../../domain/signup/join'
import { lineMax, noLimitFrom, noLimitTo } from '../../../domain/signup/ledger'
import { lookAt } from './ledger-model'
import { hour, keysOf, ledger, now, party, signupOf } from './ledgers'

const request: JoinRequest = {
  personId: 'wang',
  signupId: signupOf('wang'),
  attendees: keysOf('wang', 2),
  oldest: '1956-03-02',
  youngest: '2016-06-01',
  volunteer: false,
}
const open = lookAt(ledger(), request)
const crowd = (count: number) => Array.from({ length: count }, () => ({ size: 1, at: now }))

describe('may this party be appended to the line?', () => {
  const cases: {
    what: string
    look?: Partial<LedgerLook>
    ask?: Partial<JoinRequest>
    at?: number
    decision: 'join' | 'known' | 'lineIsLong' | { refused: string; detail?: object }
  }[] = [
    { what: 'yes', decision: 'join' },
    { what: 'yes, to wait', look: { free: 0 }, decision: 'join' },
    { what: 'it sits', look: { sits: true, open: false }, decision: 'known' },
    { what: 'it waits', look: { index: 0 }, decision: 'known' },
    { what: 'it has an offer', look: { offered: true }, decision: 'known' },
    { what: 'it was cancelled or refused', look: { spent: true }, decision: 'known' },
    { what: 'a cancelled activity', look: { open: false }, decision: { refused: 'activityCancelled' } },
    { what: 'a second sign-up', look: { otherSignup: true }, decision: { refused: 'alreadyIn' } },
    {
      what: 'a child whom the other parent has signed up',
      look: { attendeeTaken: true },
      decision: { refused: 'attendeeTaken' },
    },
    {
      what: 'one ms before it opens',
      at: now - hour - 1,
      decision: { refused: 'notOpenYet', detail: { opensAt: now - hour } },
    },
    {
      what: 'a neighbour while only volunteers may',
      look: { volunteersFrom: now - 3 * hour },
      at: now - 2 * hour,
      decision: { refused: 'notOpenYet', detail: { opensAt: now - hour, volunteersFrom: now - 3 * hour } },
    },
    {
      what: 'a volunteer by then',
      look: { volunteersFrom: now - 3 * hour },
      ask: { volunteer: true },
      at: now - 2 * hour,
      decision: 'join',
    },
    {
      what: 'a volunteer before that',
      look: { volunteersFrom: now - 3 * hour },
      ask: { volunteer: true },
      at: now - 3 * hour - 1,
      decision: { refused: 'notOpenYet', detail: { opensAt: now - hour, volunteersFrom: now - 3 * hour } },
    },
    { what: 'as it opens', at: now - hour, decision: 'join' },
    { what: 'one ms before it closes', at: now + hour - 1, decision: 'join' },
    { what: 'as it closes', at: now + hour, decision: { refused: 'closed' } },
    { what: 'the largest party', look: { partyMax: 2 }, decision: 'join' },
    {
      what: 'one more than the largest party',
      look: { partyMax: 1 },
      decision: { refused: 'partyTooBig', detail: { partyMax: 1 } },
    },
    {
      what: 'a party larger than the activity',
      look: { capacity: 1 },
      decision: { refused: 'partyOverCapacity', detail: { capacity: 1 } },
    },
    { what: 'the oldest is just young enough', look: { bornFrom: '1956-03-02' }, decision: 'join' },
    { what: 'the oldest is too old', look: { bornFrom: '1956-03-02+' }, decision: { refused: 'tooOld' } },
    { what: 'the youngest is just old enough', look: { bornTo: '2016-06-01' }, decision: 'join' },
    { what: 'the youngest is too young', look: { bornTo: '2016-05-31' }, decision: { refused: 'tooYoung' } },
    {
      what: 'a birth date is missing, and none is asked for',
      ask: { oldest: noLimitFrom },
      decision: 'join',
    },
    {
      what: 'a birth date is missing, and there is an upper limit',
      look: { bornFrom: '1926-01-01+' },
      ask: { oldest: noLimitFrom, youngest: noLimitTo },
      decision: { refused: 'birthDateNeeded' },
    },
    {
      what: 'a birth date is missing, and there is a lower limit',
      look: { bornTo: '2010-01-01' },
      ask: { oldest: noLimitFrom, youngest: noLimitTo },
      decision: { refused: 'birthDateNeeded' },
    },
    { what: 'the last place of the line', look: { line: crowd(lineMax - 1) }, decision: 'join' },
    { what: 'no place in the line', look: { line: crowd(lineMax) }, decision: 'lineIsLong' },
  ]
  test.each(cases)('$what', ({ look = {}, ask = {}, at = now, decision }) => {
    expect(decideJoin({ ...open, ...look }, { ...request, ...ask }, at)).toEqual(decision)
  })
})

test('a refused tap whose answer was lost is told what stands in its way, or that nothing does any more', () => {
  const spent = { ...open, spent: true }
  expect(refuseSpent({ ...spent, otherSignup: true }, request, now)).toEqual({ refused: 'alreadyIn' })
  expect(refuseSpent(spent, request, now)).toEqual({ refused: 'changedMeanwhile' })
})

describe('what a sign-up sees of the ledger', () => {
  const other = { ...party('wang', 1), signupId: 'activity-before', attendees: ['x'] }
  test.each([
    { what: 'nothing of its own', before: ledger({ seats: { li: 1 }, line: { zhao: 1 } }), seen: {} },
    {
      what: 'its own seats',
      before: ledger({ seats: { wang: 2 } }),
      seen: { sits: true, attendeeTaken: true },
    },
    { what: 'its own place in the line', before: ledger({ line: { li: 1, wang: 2 } }), seen: { index: 1 } },
    {
      what: 'another sign-up of the same person, seated',
      before: ledger({ seats: {}, ...{ capacity: 4 } }),
      patch: { seats: { wang: other } },
      seen: { otherSignup: true },
    },
    {
      what: 'another sign-up of the same person, waiting',
      before: ledger(),
      patch: { line: [{ personId: 'wang', ...other }] },
      seen: { otherSignup: true },
    },
    {
      what: 'an attendee who sits with somebody else',
      before: ledger(),
      patch: { sitting: { wang1: 'activity-li' } },
      seen: { attendeeTaken: true },
    },
    {
      what: 'an attendee who waits with somebody else',
      before: ledger(),
      patch: { line: [{ personId: 'li', ...party('li', 1), attendees: ['wang1'] }] },
      seen: { attendeeTaken: true },
    },
    { what: 'that it was spent', before: ledger({ spent: [signupOf('wang')] }), seen: { spent: true } },
  ])('$what', ({ before, patch = {}, seen }) => {
    const { index, sits, otherSignup, attendeeTaken, spent } = lookAt({ ...before, ...patch }, request)
    const nothing = { index: -1, sits: false, otherSignup: false, attendeeTaken: false, spent: false }
    expect({ index, sits, otherSignup, attendeeTaken, spent }).toEqual({ ...nothing, ...seen })
  })
})
