import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keywordTypes } from '../../../localcloud/wechat/keyword-types'
import { readTemplates } from '../../../localcloud/wechat/templates'

const takes = (type: string, text: string): boolean => keywordTypes.get(type)?.(text) ?? false

/** 发送订阅消息, 订阅消息参数值内容限制说明: type, what it takes, what it does not. */
const table: [string, string[], string[]][] = [
  ['thing', ['字'.repeat(20), 'a1！ 字', '👍'.repeat(20)], ['字'.repeat(21), '两\n行', 'a\u0007']],
  ['number', ['1', '339208499', '3.14', '1'.repeat(32)], ['1'.repeat(33), '-1', '1,000', '三', '1.', '.5']],
  ['letter', ['abc', 'Z'.repeat(32)], ['a1', 'a b', '字', 'Z'.repeat(33)]],
  ['symbol', ['!', '￥%&*#'], ['!!!!!!', 'a!', '字', '1', ' ']],
  ['character_string', ['No.20260925-01', 'a'.repeat(32)], ['编号1', 'a'.repeat(33), 'a\nb']],
  [
    'time',
    [
      '15:01',
      '9:05:30',
      '2019年10月1日 15:01',
      '2019-10-01 15:01',
      '15:01~16:30',
      '2019年10月1日15:01~2019年10月2日 9:00',
    ],
    ['15', '25:00', '15:60', '2019年10月1日', '15:01～16:30', '下午3点', '2019年13月1日 15:01'],
  ],
  [
    'date',
    [
      '2019年10月1日',
      '2019年10月1日 15:01',
      '2018-01-01',
      '2018/1/1',
      '2018.01.01',
      '2018-01',
      '01-01',
      '2019年10月',
      '10月1日',
      '2018-01-01~2018-01-03',
    ],
    ['15:01', '2018-13-01', '2018-01-32', '2018-01/01', '明天', '2018'],
  ],
  ['amount', ['￥100', '¥1.50', '$3', '100元', '1234567890'], ['12345678901', '￥￥1', '一百', '1.元', '-5']],
  [
    'phone_number',
    ['+86-0766-66888866', '13800000000', '138****1234'],
    ['+86-0766-668888660', '电话', '+-', '1a'],
  ],
  ['car_number', ['粤A8Z888挂', '蒙G12345', 'A1'], ['粤A8Z8888挂', '粤粤12345', 'A-1']],
  [
    'name',
    ['张三', '阿卜杜拉·买买提', 'John Ronald Tolkien', '李a'],
    ['字'.repeat(11), 'a'.repeat(21), '张3', '张abcdefghij'],
  ],
  ['phrase', ['配送中', '审核通过了'], ['审核已经通过', '已OK', '已 过']],
]

describe.each(table)('a keyword of type %s', (type, good, bad) => {
  test.each(good)('takes %j', text => expect(takes(type, text)).toBe(true))
  test.each(bad)('does not take %j', text => expect(takes(type, text)).toBe(false))
})

describe('templates', () => {
  const one = (content: string, more: object = {}) => [{ priTmplId: 't', title: '通知', content, ...more }]

  test('are read as WeChat lists them, with the list in `data` or alone', () => {
    const source = JSON.parse(readFileSync(join(__dirname, '../fixtures/templates.json'), 'utf8'))
    expect([...readTemplates(source).keys()]).toEqual([
      'tmpl-signup',
      'tmpl-twin',
      'tmpl-lasting',
      'tmpl-all',
    ])
    expect(readTemplates(source.data).get('tmpl-lasting')?.oneTime).toBe(false)
    const all = readTemplates(source).get('tmpl-all')?.keywords ?? []
    expect(all.map(({ key }) => key)).toHaveLength(13)
    expect(all.at(-1)?.accepts('客厅')).toBe(true)
    expect(all.at(-1)?.accepts('厨房')).toBe(false)
  })

  test.each([
    ['no list', { templates: [] }, /a list is expected/],
    ['no title', [{ priTmplId: 't', content: 'a:{{thing1.DATA}}' }], /needs priTmplId, title and content/],
    ['no keyword', one('\n'), /no keyword/],
    ['a line that is none', one('地点 thing1'), /cannot read the line "地点 thing1"/],
    ['a type that is none', one('地点:{{place1.DATA}}'), /place is no type of keyword; known: thing,/],
    ['an enum without its values', one('地点:{{enum_string1.DATA}}'), /enum_string is no type/],
    ['a kind that is none', one('地点:{{thing1.DATA}}', { type: 4 }), /type is 2/],
  ])('with %s are refused', (_, source, message) => {
    expect(() => readTemplates(source)).toThrow(message)
  })
})
