import {
  agrees,
  type Consent,
  decideAgreed,
  liveConsent,
  withConsent,
  withoutConsent,
} from '../../../domain/person/consents'
import { profileConsentVersion } from '../../../domain/person/person'

const present: Consent = { text: 'profile', version: profileConsentVersion, at: 10 }
const before: Consent = { ...present, version: '2026-11', at: 5 }
const ancient: Consent = { ...present, version: '2020-01', at: 1 }
const child: Consent = { text: 'guardian', memberId: 'm1', version: '2026-11', at: 6 }
const own = { text: 'profile' } as const

test.each([
  ['none', [], undefined],
  ['the latest', [ancient, before], before],
  ['not one that was withdrawn', [before, { ...present, withdrawnAt: 20 }], before],
  ['not one for somebody else', [child], undefined],
])('what counts: %s', (_, consents, live) => {
  expect(liveConsent({ consents }, own)).toEqual(live)
})

test.each([
  ['the present text', [present], null],
  ['the text before it, which the last release shows', [before], null],
  ['an older one', [ancient], 'consentOutdated'],
  ['withdrawn', [{ ...present, withdrawnAt: 20 }], 'consentOutdated'],
  ['none', [], 'consentOutdated'],
])('may anything new be done? %s', (_, consents, refused) => {
  expect(decideAgreed({ consents })?.refused ?? null).toBe(refused)
})

test('somebody who agreed to an older text is no visitor', () => {
  expect(agrees({ consents: [ancient] })).toBe(true)
  expect(agrees({ consents: [{ ...ancient, withdrawnAt: 2 }] })).toBe(false)
})

test.each([
  ['the same again', [present], { ...present, at: 30 }, [present]],
  ['an older one after the present', [present], { ...before, at: 30 }, [present]],
  ['a newer one', [before], present, [before, present]],
  ['the same after it was withdrawn', [{ ...present, withdrawnAt: 20 }], { ...present, at: 30 }, 2],
  ['for a child', [present], child, [present, child]],
])('agreeing to %s', (_, consents, given, expected) => {
  const after = withConsent(consents, given)
  if (typeof expected === 'number') expect(after).toHaveLength(expected)
  else expect(after).toEqual(expected)
})

test('withdrawing ends all that count, and only what it is about', () => {
  const gone = { ...ancient, withdrawnAt: 2 }
  expect(withoutConsent([gone, before, present, child], own, 40)).toEqual([
    gone,
    { ...before, withdrawnAt: 40 },
    { ...present, withdrawnAt: 40 },
    child,
  ])
})

test('the list has a bound, and what counts is never lost to it', () => {
  let consents: Consent[] = [child]
  for (let at = 100; at < 500; at++)
    consents = withoutConsent(withConsent(consents, { ...present, at }), own, at + 1)
  consents = withConsent(consents, { ...present, at: 600 })
  expect(consents.length).toBeLessThanOrEqual(200)
  expect(consents).toContainEqual(child)
  expect(consents.at(-1)).toEqual({ ...present, at: 600 })
})
