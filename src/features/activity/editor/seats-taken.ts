import type { Failure } from '@/lib/answer'

/** 已报名 3 人，还给 2 人留着名额: why the capacity cannot be that low; undefined for other failures. */
export function seatsTaken(failure: Failure | undefined): string | undefined {
  if (failure?.cause !== 'capacityBelowTaken') return undefined
  const taken = Number(failure.detail?.taken ?? 0)
  const held = Number(failure.detail?.held ?? 0)
  const seated = `已报名 ${taken - held} 人`
  return held > 0
    ? `${seated}，还给 ${held} 人留着名额，名额不能少于 ${taken}`
    : `${seated}，名额不能少于 ${taken}`
}
