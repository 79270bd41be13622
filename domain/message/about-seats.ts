import type { Activity } from '../activity/activity'
import { about, where } from './about-activity'
import { fittedThing, momentWords } from './fitted'
import type { Draft } from './message'

/** What the line tells those who waited: each write of the ledger is one message of a kind. */

/** `rev`: the revision of the ledger that gave them their seats. */
export function promotedDraft(activity: Activity, rev: number, now: number): Draft<'promoted'> {
  return {
    ...about(activity),
    kind: 'promoted',
    once: [activity._id, String(rev)],
    audience: { of: 'promoted', activityId: activity._id, rev },
    values: { ...where(activity), note: fittedThing('已补上名额，来不了请早点取消') },
    happenedAt: now,
    until: activity.startsAt,
  }
}

/** Seats are held for them until then; `rev`: the revision of the ledger that made the offer. */
export function offeredDraft(
  activity: Activity,
  { rev, expiresAt }: { rev: number; expiresAt: number },
  now: number,
): Draft<'offered'> {
  return {
    ...about(activity),
    kind: 'offered',
    once: [activity._id, String(rev)],
    audience: { of: 'offered', activityId: activity._id, rev },
    values: { ...where(activity), note: fittedThing(`请在${momentWords(expiresAt)}前确认`) },
    happenedAt: now,
    until: expiresAt,
  }
}

/** They did not answer in time; `rev`: the revision of the ledger that wrote it down. */
export function missedDraft(activity: Activity, rev: number, now: number): Draft<'offerMissed'> {
  return {
    ...about(activity),
    kind: 'offerMissed',
    once: [activity._id, String(rev)],
    audience: { of: 'missed', activityId: activity._id, rev },
    values: { ...where(activity), change: fittedThing('过了确认时间，名额已让给下一位') },
    happenedAt: now,
    until: activity.startsAt,
  }
}
