import { shortId } from '../../domain/short-id'

test('six letters and digits that one can read aloud, the same for the same request', () => {
  expect(shortId('mf8x2k-a1b2c3d4e5f6g7h8i9j0')).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/)
  expect(shortId('request-000001')).toBe(shortId('request-000001'))
  expect(shortId('request-000001')).not.toBe(shortId('request-000002'))
})

test('ids of one minute are told apart', () => {
  const codes = Array.from({ length: 2000 }, (_, i) => shortId(`mf8x2k-${i.toString(36)}abcdefgh`))
  expect(new Set(codes).size).toBeGreaterThan(1995)
})
