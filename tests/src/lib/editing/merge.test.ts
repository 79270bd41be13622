import { compare, merged } from '@/lib/editing/merge'

/** Two have changed the same record, each in a form of their own. */

const parts = { title: '名称', day: '开始', time: '开始', seats: '名额', list: '问题' }
const clean = { title: '月饼会', day: '2026-09-25', time: '09:00', seats: '20', list: ['a'] }

const cases = [
  ['nothing of theirs', { title: '赏月会' }, {}, { clashing: [], theirsOnly: [] }, { title: '赏月会' }],
  [
    'other things',
    { title: '赏月会' },
    { seats: '30', list: ['a', 'b'] },
    { clashing: [], theirsOnly: ['名额', '问题'] },
    { title: '赏月会', seats: '30', list: ['a', 'b'] },
  ],
  [
    'the same thing',
    { title: '赏月会' },
    { title: '中秋会' },
    { clashing: ['名称'], theirsOnly: [] },
    { title: '赏月会' },
  ],
  [
    'the same thing to the same',
    { title: '赏月会', seats: '5' },
    { title: '赏月会' },
    { clashing: [], theirsOnly: [] },
    { title: '赏月会', seats: '5' },
  ],
  [
    'the two halves of one moment',
    { time: '10:00' },
    { day: '2026-09-26' },
    { clashing: ['开始'], theirsOnly: [] },
    { time: '10:00' },
  ],
] as const

test.each(cases)('they changed %s', (_, mine, saved, comparison, whole) => {
  const work = { draft: { ...clean, ...mine }, clean }
  const theirs = { ...clean, ...saved }
  expect(compare(work, theirs, parts)).toEqual(comparison)
  expect(merged(work, theirs, parts, [])).toEqual({ ...clean, ...whole })
})

test('part by part one takes theirs or keeps one’s own', () => {
  const work = { draft: { ...clean, title: '赏月会', time: '10:00', seats: '5' }, clean }
  const theirs = { ...clean, title: '中秋会', day: '2026-09-26' }
  expect(merged(work, theirs, parts, ['开始'])).toEqual({
    ...clean,
    ...{ title: '赏月会', day: '2026-09-26', seats: '5' },
  })
  expect(merged(work, theirs, parts, ['名称', '开始'])).toEqual({ ...theirs, seats: '5' })
})
