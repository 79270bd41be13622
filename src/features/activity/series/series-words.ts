import type { InSeries } from '@domain/activity/series'
import { sayMoment } from '@/lib/time-words'

/** 第 3 次，共 8 次；下一次 10月9日 周五 下午2:30. Empty where it is the only one. */
export function seriesWords({ nth, of, nextAt }: InSeries, now: number): string {
  if (of < 2) return ''
  const place = nth === undefined ? `一共办 ${of} 次` : `第 ${nth} 次，共 ${of} 次`
  if (nextAt !== undefined) return `${place}；下一次 ${sayMoment(nextAt, now)}`
  return nth === of ? `${place}，是最后一次` : place
}
