import type { AskedFigures, ExportJob } from '../../../../domain/report/export-job'
import { figureSheets } from '../../../../domain/report/figure-sheets'
import { sumFigures } from '../../../../domain/report/figures'
import { monthsFrom, periodOf } from '../../../../domain/report/period'
import { fileTitle } from '../../../../domain/report/signup-lines'
import { sitesWithEstates } from '../../site/store'
import { saveFrozen } from '../export-store'
import { figuresBetween } from '../figures-store'
import { figuresFile } from './figures-file'
import { handIn } from './hand-in'

/** Figures are few and need no parts: they are read, written and handed in within one slice, each time anew. */
export async function doFigures(job: ExportJob, asked: AskedFigures, now: number): Promise<'done'> {
  const period = periodOf(asked.from, asked.to)
  const { all, more } = await figuresBetween(asked.siteId, period.from, period.to)
  if (more) throw new Error('an export of figures would leave some out')
  const { sites, estates } = await sitesWithEstates()
  const nameIn = (list: readonly { _id: string; name: string }[]) => {
    const names = new Map(list.map(({ _id, name }) => [_id, name]))
    return (id: string) => names.get(id) ?? ''
  }
  const sum = sumFigures(all, monthsFrom(period) ? 'month' : 'day')
  const shortNames = sites.map(({ _id, shortName }) => ({ _id, name: shortName }))
  const names = { siteName: nameIn(shortNames), estateName: nameIn(estates) }
  const content = await figuresFile(figureSheets(all, sum, names))
  const frozen = { at: now, total: all.length, parts: 0, by: job.holder }
  await saveFrozen(job, frozen)
  const name = `统计表-${fileTitle(job.title)}-${asked.from}至${asked.to}.xlsx`
  await handIn(job, { name, content, total: all.length, about: {} }, now)
  return 'done'
}
