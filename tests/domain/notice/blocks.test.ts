import fc from 'fast-check'
import * as v from 'valibot'
import { blocks as schema } from '../../../domain/notice/block-fields'
import {
  type Block,
  blocksFrom,
  blocksOf,
  linesOf,
  spokenLines,
  textOf,
  tidied,
} from '../../../domain/notice/blocks'
import type { NoticeContent } from '../../../domain/notice/notice'
import { looksAlike, written } from '../../../domain/notice/rules'
import { faultsOf } from './allowed'
import { hostileBlocks } from './hostile-bodies'

const rich: Block[] = [
  { kind: 'heading', text: '谁可以申领' },
  {
    kind: 'paragraph',
    runs: [{ text: '年满' }, { text: '八十周岁', bold: true }, { text: '的老人。\n家人可以代办。' }],
  },
  { kind: 'list', items: ['身份证', '户口本'] },
  { kind: 'list', numbered: true, items: ['填表', '交到社区'] },
  { kind: 'link', text: '看看有什么活动', to: { page: 'activities' } },
]

const seed = 20260918

const takesOnlyBlocks = (taking: v.GenericSchema) =>
  fc.property(hostileBlocks, sent => {
    const taken = v.safeParse(taking, sent)
    if (taken.success) expect(faultsOf(taken.output)).toEqual([])
    else expect(taken.issues[0].message).not.toBe('')
  })

describe('whatever is sent as blocks', () => {
  test('is refused with a reason, or comes back as allowed blocks and nothing else', () => {
    fc.assert(takesOnlyBlocks(schema), { seed, numRuns: 3000 })
  })

  test('both happens', () => {
    const outcomes = fc
      .sample(hostileBlocks, { seed, numRuns: 1000 })
      .map(sent => v.safeParse(schema, sent).success)
    expect(outcomes.filter(Boolean).length).toBeGreaterThan(100)
    expect(outcomes.filter(taken => !taken).length).toBeGreaterThan(100)
  })

  const heading = v.looseObject({ kind: v.literal('heading'), text: v.string() })
  const page = v.strictObject({
    kind: v.literal('link'),
    text: v.string(),
    to: v.object({ page: v.string(), id: v.optional(v.string()) }),
  })
  test.each<[string, v.GenericSchema]>([
    ['further keys', v.array(v.union([schema.pipe[0].item, heading]))],
    ['any page', v.array(v.union([schema.pipe[0].item, page]))],
    ['any number', schema.pipe[0]],
    ['anything', v.any()],
  ])('a schema that lets through %s is caught', (_, broken) => {
    expect(fc.check(takesOnlyBlocks(broken), { seed, numRuns: 3000 }).failed).toBe(true)
  })
})

test('what our composer sends is taken as it is', () => {
  expect(v.parse(schema, rich)).toEqual(rich)
})

test('the words of all blocks, a line each', () => {
  expect(textOf(rich)).toBe(
    '谁可以申领\n年满八十周岁的老人。\n家人可以代办。\n· 身份证\n· 户口本\n1. 填表\n2. 交到社区\n看看有什么活动',
  )
})

test('what was written before there were blocks is one paragraph, line by line', () => {
  const [old] = blocksOf({ body: '请提前存水。\n\n有困难请打电话。' })
  expect(old?.kind === 'paragraph' && linesOf(old.runs)).toEqual([
    [{ text: '请提前存水。' }],
    [{ text: '有困难请打电话。' }],
  ])
  expect(blocksFrom('')).toEqual([])
})

test('read aloud are the words, without dots and links', () => {
  expect(spokenLines(rich)).toEqual([
    ...['谁可以申领', '年满八十周岁的老人。', '家人可以代办。', '身份证', '户口本', '1. 填表', '2. 交到社区'],
  ])
})

test('bold words keep their place when a line breaks inside of them', () => {
  expect(linesOf([{ text: '明天' }, { text: '停水\n停电', bold: true }, { text: '。' }])).toEqual([
    [{ text: '明天' }, { text: '停水', bold: true }],
    [{ text: '停电', bold: true }, { text: '。' }],
  ])
})

test('runs are kept without blanks around and without seams', () => {
  expect(
    tidied([
      { text: '  ' },
      { text: ' 明', bold: true },
      { text: '' },
      { text: '天', bold: true },
      { text: ' 停 ' },
    ]),
  ).toEqual([{ text: '明天', bold: true }, { text: ' 停' }])
})

describe('what is kept', () => {
  const fields: NoticeContent = { title: '津贴', category: 'policy', body: '', pinned: false }

  test('the words follow the blocks, whatever else was sent', () => {
    expect(written({ ...fields, body: '别的', blocks: rich })).toMatchObject({
      body: textOf(rich),
      blocks: rich,
    })
  })

  test('an app that knows no blocks leaves them as they are, or writes its own text', () => {
    const before = written({ ...fields, blocks: rich })
    expect(written({ ...fields, body: before.body }, before).blocks).toEqual(rich)
    expect(written({ ...fields, body: '改了' }, before)).toMatchObject({
      body: '改了',
      blocks: blocksFrom('改了'),
    })
  })

  test('other looks are another content, and an old text as blocks is the same', () => {
    const plain = { body: '明天停水。' }
    expect(looksAlike(plain, written({ ...fields, ...plain }))).toBe(true)
    const bold: Block[] = [{ kind: 'paragraph', runs: [{ text: '明天停水。', bold: true }] }]
    expect(looksAlike(plain, { ...plain, blocks: bold })).toBe(false)
  })
})
