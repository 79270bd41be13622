import { csvLine } from '../../domain/csv'

test.each([
  ['plain words', ['发布活动', 12], '发布活动,12\r\n'],
  ['a comma', ['希望, 辽河'], '"希望, 辽河"\r\n'],
  ['quotes', ['他说"好"'], '"他说""好"""\r\n'],
  ['a line feed', ['一\n二'], '"一\n二"\r\n'],
  ['nothing', ['', ''], ',\r\n'],
  ['=', ['=1+1'], "'=1+1\r\n"],
  ['+', ['+86 475'], "'+86 475\r\n"],
  ['-', ['-1'], "'-1\r\n"],
  ['@', ['@SUM(A1)'], "'@SUM(A1)\r\n"],
  ['a tab', ['\t=1'], "'\t=1\r\n"],
  ['a carriage return', ['\r=1'], '"\'\r=1"\r\n'],
  ['a line feed before a formula', ['\n=1'], '"\'\n=1"\r\n'],
  ['a formula with quotes', ['=HYPERLINK("x","y")'], '"\'=HYPERLINK(""x"",""y"")"\r\n'],
  ['a number below nought stays a number', [-1], '-1\r\n'],
])('%s', (_, cells, line) => {
  expect(csvLine(cells)).toBe(line)
})
