import { icsOf } from '@/lib/calendar-file'

const ics = (title: string, where = '希望社区活动室，三楼') =>
  icsOf(
    {
      id: 'moon0cake001',
      title,
      startsAt: Date.parse('2026-09-25T14:30:00+08:00'),
      endsAt: Date.parse('2026-09-25T16:00:00+08:00'),
      where,
      alarmMs: 7_200_000,
    },
    Date.parse('2026-09-18T02:00:00Z'),
  )

test('is in UTC, rings two hours before, and ends each line as the standard wants it', () => {
  const lines = ics('中秋月饼会').split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20260918T020000Z',
      'DTSTART:20260925T063000Z',
      'DTEND:20260925T080000Z',
      'SUMMARY:中秋月饼会',
      'UID:moon0cake001',
      'TRIGGER:-PT120M',
    ]),
  )
  expect(lines.at(-1)).toBe('')
})

test('signs that mean something to a calendar are text, and no line has more than 75 bytes', () => {
  const text = ics('书法, 剪纸; 画\\画\n一起来', '很长的地址'.repeat(20))
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const whole = text.replaceAll('\r\n ', '')
  expect(whole).toContain('SUMMARY:书法\\, 剪纸\\; 画\\\\画\\n一起来')
  expect(whole).toContain(`LOCATION:${'很长的地址'.repeat(20)}`)
})
