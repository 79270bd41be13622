import {
  type ImportLine,
  isOpenLine,
  lineWords,
  outcomeOf,
  sumWords,
} from '../../../../src/features/signup/import/import-lines'

const line = (over: Partial<ImportLine>): ImportLine => ({ line: 1, name: '张三', phone: '', ...over })
const refused = { fate: 'refused', cause: 'importUnsure', message: '有同名的人' } as const

const lines: ImportLine[] = [
  line({ forecast: { fate: 'seat' } }),
  line({ forecast: { fate: 'line' } }),
  line({ forecast: { fate: 'already' } }),
  line({ forecast: refused }),
  line({ trouble: 'noName' }),
  line({ forecast: { fate: 'seat' }, outcome: { state: 'waiting', position: 3 } }),
  line({ forecast: { fate: 'line' }, outcome: { state: 'seated' } }),
]

test('what stands beside a line: what became of it, else what will', () => {
  expect(lines.map(one => lineWords(one).words)).toEqual([
    '可以报上',
    '名额满了，会排候补',
    '已经报过名',
    '有同名的人',
    '这一行没有看到姓名，请补上姓名',
    '候补第 3 位',
    '已报名',
  ])
  expect(sumWords(lines)).toBe(
    '已报名 1 人，候补 1 人，可以报上 1 人，会排候补 1 人，已经报过名 1 人，报不上 2 行',
  )
})

test('only what is right and has no answer yet is sent; whoever is in already is asked once more', () => {
  expect(lines.map(isOpenLine)).toEqual([true, true, true, false, false, false, false])
})

test('a refusal of the server is an outcome too', () => {
  expect(outcomeOf({ ok: false, cause: 'alreadyIn', message: '' })).toEqual({ state: 'already' })
  expect(outcomeOf({ ok: false, cause: 'lineFull', message: '满了' })).toEqual({
    state: 'refused',
    message: '满了',
  })
  expect(outcomeOf({ ok: true, data: { state: 'waiting', position: 2 } })).toEqual({
    state: 'waiting',
    position: 2,
  })
})
