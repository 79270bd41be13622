import type { OutputOf, ParsedOf } from '../../../domain/contract'
import type { FiguresView } from '../../../domain/report/contract'
import { type ActivityFigures, sumFigures } from '../../../domain/report/figures'
import { monthsFrom, periodOf } from '../../../domain/report/period'
import { figuresBetween, getFigures } from './figures-store'

/** What staff read of the figures. */

const viewOf = ({ seen: _, ...figures }: ActivityFigures): FiguresView => figures

function lineOf({ _id, days: _, estates: __, countedAt: ___, seen: ____, ...line }: ActivityFigures) {
  return { id: _id, ...line }
}

/** Null until it was counted for the first time, which takes some minutes. */
export async function activityFigures({
  activityId,
}: ParsedOf<'report.activityFigures'>): Promise<OutputOf<'report.activityFigures'>> {
  const figures = await getFigures(activityId)
  return { figures: figures && viewOf(figures) }
}

export async function siteFigures({
  siteId,
  from,
  to,
}: ParsedOf<'report.siteFigures'>): Promise<OutputOf<'report.siteFigures'>> {
  const period = periodOf(from, to)
  const by = monthsFrom(period) ? 'month' : 'day'
  const { all, more } = await figuresBetween(siteId, period.from, period.to)
  return {
    sum: sumFigures(all, by),
    by,
    activities: all.map(lineOf),
    more,
    ...(all.length > 0 ? { countedAt: Math.min(...all.map(({ countedAt }) => countedAt)) } : {}),
  }
}
