import { codesAhead, codeText, isCodeNow, readCode, stepMs } from '../../../domain/check-in/code'
import { decidePlace, metresBetween } from '../../../domain/check-in/place'

describe('the code at the entrance', () => {
  const codeOf = (step: number) => String(step % 1_000_000).padStart(6, '0')
  const now = 1_790_000_000_000
  const shownAt = (ms: number) => codeOf(Math.floor((now + ms) / stepMs))

  test.each([
    ['this one', 0, true],
    ['of a clock that is ahead', stepMs, true],
    ['the one before', -stepMs, true],
    ['typed slowly', -2 * stepMs, true],
    ['old', -3 * stepMs, false],
    ['of a moment to come', 2 * stepMs, false],
  ])('%s', (_, ms, counts) => {
    expect(isCodeNow(shownAt(ms), codeOf, now)).toBe(counts)
  })

  test('the phone that shows it has two minutes of them, without a gap', () => {
    const codes = codesAhead(codeOf, now)
    expect(codes).toHaveLength(8)
    expect(codes[0]?.from).toBeLessThanOrEqual(now)
    expect(codes.slice(1).map(({ from }) => from)).toEqual(codes.slice(0, -1).map(({ until }) => until))
    expect(codes.every(({ code, from }) => isCodeNow(code, codeOf, from))).toBe(true)
  })

  test.each([
    [codeText('moon-1', '048213'), { activityId: 'moon-1', code: '048213' }],
    [' 048 213 ', { code: '048213' }],
    ['０４８２１３', { code: '048213' }],
    ['48213', null],
    ['QD.moon.1.048213', null],
    ['https://example.com', null],
  ])('%s is read', (text, read) => {
    expect(readCode(text)).toEqual(read)
  })
})

describe('the place', () => {
  const fence = { lng: 122.26, lat: 43.61, radius: 200 }
  const north = (metres: number, accuracy: number) => ({
    ...fence,
    lat: fence.lat + metres / 111_195,
    accuracy,
  })

  test('is measured in metres', () => {
    expect(metresBetween(fence, north(150, 0))).toBeCloseTo(150, 0)
    expect(metresBetween(fence, { lng: 122.27, lat: 43.61 })).toBeCloseTo(805, 0)
  })

  test.each([
    ['inside', north(150, 65), null],
    ['inside, and so vague that it says nothing', north(10, 201), 'placeVague'],
    ['outside, and so vague that it says nothing', north(900, 1000), 'placeVague'],
    ['beside it, perhaps inside', north(240, 65), 'placeVague'],
    ['outside', north(300, 65), 'placeFar'],
    ['not told', undefined, 'placeNeeded'],
  ])('%s', (_, fix, cause) => {
    expect(decidePlace(fence, fix)?.refused ?? null).toBe(cause)
  })

  test('is nobody’s business where the site does not ask', () => {
    expect(decidePlace(undefined, undefined)).toBe(null)
  })
})
