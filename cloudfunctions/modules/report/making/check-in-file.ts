import { type CellStyle, writeXlsx } from 'hucre/xlsx'
import { withoutFormula } from '../../../../domain/csv'
import {
  checkInCells,
  checkInHead,
  checkInWidths,
  inSheetOrder,
} from '../../../../domain/report/check-in-sheet'
import type { Frozen } from '../../../../domain/report/export-job'
import type { SignupLine } from '../../../../domain/report/signup-lines'
import { minuteOf } from '../../../../domain/time'

/** Points: room for a signature by hand. */
const rowHeight = 32
const headRows = 2
/** Inches. */
const margins = { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 }

const thin = { style: 'thin' } as const
const border = { top: thin, right: thin, bottom: thin, left: thin }
const cellStyle: CellStyle = {
  font: { size: 13 },
  border,
  alignment: { vertical: 'center', horizontal: 'center', shrinkToFit: true },
}
const headStyle: CellStyle = { ...cellStyle, font: { size: 12, bold: true } }
const titleStyle: CellStyle = {
  font: { size: 16, bold: true },
  alignment: { vertical: 'center', horizontal: 'center', shrinkToFit: true },
}

/**
 * 签到表, ready to be printed on A4 upright: its width fits the sheet, the head stands on every page, pages are numbered.
 * All of it is in memory for a moment: an activity has 5,000 seats at most.
 */
export async function checkInFile(
  title: string,
  lines: AsyncIterable<SignupLine>,
  { total, at, questions = [] }: Frozen,
): Promise<Buffer> {
  const all: SignupLine[] = []
  for await (const line of lines) all.push(line)
  if (all.length !== total) throw new Error('an export lost some of its rows')
  const rows = inSheetOrder(all).map((line, i, sorted) => checkInCells(line, i + 1, questions, sorted[i - 1]))
  const caption = withoutFormula(`${title} 签到表（${rows.length} 人，${minuteOf(at)}）`)
  const head = checkInHead(questions)
  const table = [[caption, ...head.slice(1).map(() => '')], head, ...rows]
  const styleOf = (row: number): CellStyle => [titleStyle, headStyle][row] ?? cellStyle
  const cells = new Map(
    table.flatMap((row, i) => row.map((value, j) => [`${i},${j}`, { value, style: styleOf(i) }] as const)),
  )
  const file = await writeXlsx({
    sheets: [
      {
        name: '签到表',
        columns: checkInWidths(questions).map(width => ({ width })),
        rows: table,
        cells,
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: head.length - 1 }],
        rowDefs: new Map(table.map((_, i) => [i, { height: rowHeight }])),
        freezePane: { rows: headRows },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          margins,
          printTitlesRow: `$1:$${headRows}`,
          horizontalCentered: true,
        },
        headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
      },
    ],
  })
  return Buffer.from(file)
}
