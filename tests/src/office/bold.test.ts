import { type Run, runsText } from '@domain/notice/blocks'
import fc from 'fast-check'
import { moved } from '@/features/notice/composer/blocks/block-kinds'
import { piecesOf, retyped, toggled } from '@/features/notice/composer/blocks/bold'

const plain = (text: string): Run => ({ text })
const bold = (text: string): Run => ({ text, bold: true })
const runs = [plain('明天'), bold('停水'), plain('，请存水。')]

test.each<[string, string, Run[]]>([
  ['before bold words', '今天停水，请存水。', [plain('今天'), bold('停水'), plain('，请存水。')]],
  ['inside of them', '明天停自来水，请存水。', [plain('明天'), bold('停自来水'), plain('，请存水。')]],
  ['behind them', '明天停水了，请存水。', [plain('明天'), bold('停水'), plain('了，请存水。')]],
  ['instead of everything', '没有了', [plain('没有了')]],
  ['nothing any more', '', []],
])('typed %s', (_, text, after) => {
  expect(retyped(runs, text)).toEqual(after)
})

test('the words between two signs are made bold by a tap, and plain by another', () => {
  const pieces = piecesOf(runs)
  expect(pieces.map(piece => piece.text)).toEqual(['明天停水', '请存水'])
  const [first, second] = pieces
  if (!first || !second) throw new Error('two pieces')
  expect(toggled(runs, second)).toEqual([
    plain('明天'),
    bold('停水'),
    plain('，'),
    bold('请存水'),
    plain('。'),
  ])
  const all = toggled(runs, first)
  expect(all).toEqual([bold('明天停水'), plain('，请存水。')])
  const [again] = piecesOf(all)
  expect(again && toggled(all, again)).toEqual([plain('明天停水，请存水。')])
})

test('whatever is typed and made bold, the words are those that were typed', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', '，', '\n', '水', '😀', '😁', '🏀'),
    maxLength: 12,
  })
  fc.assert(
    fc.property(text, text, fc.nat(), (before, after, which) => {
      const begun = [plain(before)]
      const pieces = piecesOf(begun)
      const piece = pieces[which % Math.max(1, pieces.length)]
      const typed = retyped(piece ? toggled(begun, piece) : begun, after)
      expect(runsText(typed)).toBe(after)
      expect(typed.filter(run => run.text === '' || /\p{Surrogate}/u.test(run.text))).toEqual([])
    }),
    { seed: 20260918, numRuns: 1000 },
  )
})

test('a block goes one place up or down', () => {
  const [a, b, c] = ['甲', '乙', '丙'].map(text => ({ kind: 'heading' as const, text }))
  if (!a || !b || !c) throw new Error('three blocks')
  expect(moved([a, b, c], 2, -1)).toEqual([a, c, b])
  expect(moved([a, b, c], 0, 1)).toEqual([b, a, c])
})
