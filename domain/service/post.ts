import { type Refusal, refuse } from '../refusal'
import type { ServiceType, Skill } from '../volunteer/volunteer'

/**
 * A shift of volunteer work is an activity that carries this: same seats, same line, same check-in. Only volunteers take its
 * seats, each for themselves, and it alone gives hours.
 */
export interface ServicePost {
  type: ServiceType
  /** What one does there; goes into the record of hours as it stands (民政部令第67号 art. 7). */
  work: string
  /** Who it suits, and what to bring. */
  requirements: string
  /** What may happen, and what is done about it (志愿服务条例 art. 20). Empty where there is no more risk than on any day. */
  riskNotice: string
  gatherAt: string
  /** Any of them helps; none: everybody can. */
  skills: Skill[]
  /** What has to be there before somebody serves. */
  needs?: Need[]
  /** The activity at which one helps. */
  ofActivity?: string
}

export const needs = { insurance: '已买保险', training: '已培训' } as const
export type Need = keyof typeof needs

/** A shift is one stretch of time that two scans enclose. */
export const shiftMaxMs = 24 * 3_600_000

interface Shift {
  service?: ServicePost
  startsAt: number
  endsAt: number
  partyMax: number
}

export function checkService({ service, startsAt, endsAt, partyMax }: Shift): Refusal | null {
  if (!service) return null
  if (partyMax !== 1) return refuse('serveOneself')
  return endsAt - startsAt < shiftMaxMs ? null : refuse('shiftTooLong')
}
