import { outcomeOf } from '@/features/signup/outcome'
import { unsentSignup } from '@/features/signup/unsent-signup'
import type { Failure } from '@/lib/answer'
import type { Entry } from '@/lib/outbox/entry'

const refusal: Failure = { ok: false, cause: 'closed', message: '报名已经结束' }
const entry: Entry = {
  call: { action: 'signup.join', input: { activityId: 'a', attendees: ['self'] }, requestId: 'r' },
  at: 0,
}
const nothing = { answer: undefined, kept: false, entry: undefined, mine: undefined }
const mine = { signupId: 's', state: 'seated', party: 2 } as const

test.each([
  ['before the tap', nothing, undefined],
  ['an old sign-up is no answer to a tap', { ...nothing, mine }, undefined],
  ['the answer', { ...nothing, answer: mine }, { kind: 'answered', state: 'seated' }],
  ['kept', { ...nothing, kept: true, entry }, { kind: 'unsent' }],
  ['sent since, and seen', { ...nothing, kept: true, mine }, { kind: 'answered', state: 'seated', party: 2 }],
  [
    'refused since',
    { ...nothing, kept: true, entry: { ...entry, refusal } },
    { kind: 'refused', failure: refusal },
  ],
  ['taken back', { ...nothing, kept: true }, undefined],
])('%s', (_, known, outcome) => {
  const found = outcomeOf(known)
  if (outcome) expect(found).toMatchObject(outcome)
  else expect(found).toBeUndefined()
})

test('of the outbox only what concerns this activity and this sign-up', () => {
  const cancel: Entry = { call: { action: 'signup.cancel', input: { signupId: 's' }, requestId: 'c' }, at: 0 }
  const odd: Entry = { call: { action: 'signup.join', input: 'from an old version', requestId: 'o' }, at: 0 }
  const all = [odd, entry, cancel]
  expect(unsentSignup(all, 'a', 's')).toEqual({ join: entry, cancel })
  expect(unsentSignup(all, 'b', 'other')).toEqual({})
  const oddCancel: Entry = {
    call: { action: 'signup.cancel', input: 'from an old version', requestId: 'd' },
    at: 0,
  }
  expect(unsentSignup([...all, oddCancel], 'a', undefined)).toEqual({ join: entry })
})
