import { nextOf } from '../../../domain/activity/festival-days'

test.each([
  ['2026-09-18', '2026-09-25'],
  ['2026-09-25', '2026-09-25'],
  ['2026-09-26', '2027-09-15'],
])('from %s on, 中秋 is next on %s', (day, expected) => {
  expect(nextOf('zhongqiu', day)).toEqual({ festival: 'zhongqiu', day: expected })
})

test('none behind the end of the table', () => {
  expect(nextOf('chunjie', '2050-12-31')).toBeUndefined()
})
