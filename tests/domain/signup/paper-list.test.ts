import type { Person } from '../../../domain/person/person'
import { matchRow } from '../../../domain/signup/import/match'
import { paperRowsMax, readPaperList } from '../../../domain/signup/import/paper-list'

test.each<[string, { name: string; phone: string; trouble?: string }]>([
  ['张三', { name: '张三', phone: '' }],
  ['1\t张三\t13800000001\t1', { name: '张三', phone: '13800000001' }],
  ['"张三","138 0000 0001"', { name: '张三', phone: '138 0000 0001' }],
  ['3. 李四 13800000002', { name: '李四', phone: '13800000002' }],
  ['12、李和平 0475-8234567', { name: '李和平', phone: '0475-8234567' }],
  ['13800000003，王 芳', { name: '王芳', phone: '13800000003' }],
  ['4）赵敏 1人', { name: '赵敏', phone: '' }],
  ['赵敏 3人', { name: '赵敏', phone: '', trouble: 'several' }],
  ['赵敏\t13800000004\t2', { name: '赵敏', phone: '13800000004', trouble: 'several' }],
  ['赵敏、赵小敏', { name: '赵敏、赵小敏', phone: '', trouble: 'several' }],
  ['赵敏 赵小敏', { name: '赵敏', phone: '', trouble: 'several' }],
  ['13800000005', { name: '', phone: '13800000005', trouble: 'noName' }],
  ['孙立\t138', { name: '孙立', phone: '138', trouble: 'phoneWrong' }],
  ['孙立 1380000000', { name: '孙立', phone: '1380000000', trouble: 'phoneWrong' }],
  ['字'.repeat(21), { name: '字'.repeat(21), phone: '', trouble: 'nameLong' }],
])('%s', (text, row) => {
  expect(readPaperList(text)).toEqual([{ line: 1, ...row }])
})

test('heads and empty lines are left out, and lines keep their number', () => {
  const rows = readPaperList(
    '序号\t姓名\t电话\r\n\r\n1\t张三\t13800000001\r\n2\t张三\t138-0000-0001\r\n3\t张三\t13800000002',
  )
  expect(rows).toEqual([
    { line: 3, name: '张三', phone: '13800000001' },
    { line: 4, name: '张三', phone: '138-0000-0001', trouble: 'twice' },
    { line: 5, name: '张三', phone: '13800000002' },
  ])
})

test('a list has its bound', () => {
  const text = Array.from({ length: paperRowsMax + 5 }, (_, i) => `人${i}号`).join('\n')
  expect(readPaperList(text)).toHaveLength(paperRowsMax)
})

type Known = Pick<Person, '_id' | 'name' | 'phone' | 'deskSiteId'>
const desk = (_id: string, name: string, phone?: string): Known => ({
  _id,
  name,
  phone,
  deskSiteId: 'xiwang',
})
const mobile = '13800000001'

test.each<[string, { name: string; phone?: string }, Known[], string | null]>([
  ['nobody like that', { name: '张三', phone: mobile }, [], null],
  ['name and number', { name: '张三', phone: '138 0000 0001' }, [desk('a', '张三', mobile)], 'a'],
  ['the only one of the name', { name: '张三' }, [desk('a', '张三', mobile)], 'a'],
  ['two of the name', { name: '张三' }, [desk('a', '张三'), desk('b', '张三')], 'importUnsure'],
  ['another number', { name: '张三', phone: '13900000009' }, [desk('a', '张三', mobile)], null],
  ['a number where there was none', { name: '张三', phone: mobile }, [desk('a', '张三')], 'importUnsure'],
  [
    'the number of somebody else',
    { name: '张三', phone: mobile },
    [desk('a', '李四', mobile)],
    'importOtherName',
  ],
  [
    'has WeChat',
    { name: '张三', phone: mobile },
    [{ _id: 'a', name: '张三', phone: mobile }],
    'importHasWechat',
  ],
])('%s', (_, row, alike, expected) => {
  const found = matchRow(row, alike)
  expect(found && ('refused' in found ? found.refused : found._id)).toBe(expected)
})
