import { timeValue } from '../../../domain/message/fitted'
import { reminderWindows } from '../../../domain/message/reminder'

const windows = (start: string) =>
  reminderWindows(Date.parse(`${start}:00+08:00`)).map(({ kind, from, until }) => [
    kind,
    timeValue(from).slice(5),
    timeValue(until).slice(5),
  ])

test.each([
  [
    'in the afternoon',
    '2026-09-25T14:00',
    [
      ['reminderDay', '9月24日 18:00', '9月24日 21:00'],
      ['reminderSoon', '9月25日 12:00', '9月25日 13:30'],
    ],
  ],
  [
    'early: nobody is woken two hours before',
    '2026-09-25T09:00',
    [
      ['reminderDay', '9月24日 18:00', '9月24日 21:00'],
      ['reminderSoon', '9月25日 08:00', '9月25日 08:30'],
    ],
  ],
  [
    'very early: the evening before is enough',
    '2026-09-25T08:30',
    [['reminderDay', '9月24日 18:00', '9月24日 21:00']],
  ],
  [
    'on the first of a month',
    '2026-10-01T19:00',
    [
      ['reminderDay', '9月30日 18:00', '9月30日 21:00'],
      ['reminderSoon', '10月1日 17:00', '10月1日 18:30'],
    ],
  ],
])('%s', (_, start, expected) => {
  expect(windows(start)).toEqual(expected)
})
