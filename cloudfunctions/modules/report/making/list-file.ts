import { writeXlsxStream } from 'hucre/xlsx'
import type { Frozen } from '../../../../domain/report/export-job'
import {
  headOf,
  listCaption,
  listCells,
  type SignupLine,
  type TableCell,
  widthsOf,
} from '../../../../domain/report/signup-lines'

/**
 * The list as an Excel file. Rows go through one by one, so that memory does not grow with them. Throws when they are not
 * as many as were frozen: no file is better than one that leaves somebody out.
 */
export async function listFile(
  title: string,
  lines: AsyncIterable<SignupLine>,
  frozen: Frozen,
  masked: boolean,
): Promise<Buffer> {
  const { questions = [] } = frozen
  const rows = async function* (): AsyncGenerator<TableCell[]> {
    yield [listCaption(title, frozen, masked)]
    yield headOf(questions)
    let number = 0
    let above: SignupLine | undefined
    for await (const line of lines) {
      yield listCells(line, ++number, questions, above)
      above = line
    }
    if (number !== frozen.total) throw new Error('an export lost some of its rows')
  }
  const stream = writeXlsxStream(rows(), {
    name: '报名表',
    columns: widthsOf(questions).map(width => ({ width })),
    freezePane: { rows: 2 },
  })
  return Buffer.from(await new Response(stream).arrayBuffer())
}
