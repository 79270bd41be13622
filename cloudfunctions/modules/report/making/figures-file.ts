import { writeXlsx } from 'hucre/xlsx'
import type { FigureSheet } from '../../../../domain/report/figure-sheets'

/** Figures of at most 1,000 activities as an Excel file of several sheets. */
export async function figuresFile(sheets: readonly FigureSheet[]): Promise<Buffer> {
  const file = await writeXlsx({
    sheets: sheets.map(({ name, widths, rows }) => ({
      name,
      columns: widths.map(width => ({ width })),
      rows,
      freezePane: { rows: 1 },
    })),
  })
  return Buffer.from(file)
}
