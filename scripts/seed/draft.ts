import { derivedId } from '../../cloudfunctions/kit/ids'
import type { Activity, ActivityFields } from '../../domain/activity/activity'
import { checkFields, decidePublish } from '../../domain/activity/rules'
import { offerHoursDefault } from '../../domain/signup/offer'
import type { Site } from '../../domain/site/site'
import { dayMs } from '../../domain/time'
import { hourMs, minuteMs, moment } from './calendar'
import type { Topic } from './content/topics'
import { agreed } from './register'

/** Activities as `activity.create` and `activity.publish` would have written them, by the same rules. */

export interface Plan {
  site: Site
  topic: Topic
  day: string
  /** Instead of the topic's own. */
  time?: string
  capacity?: number
  place: string
  /** The how-manieth of its kind at this site in the year. */
  series?: number
  /** Days before the start on which sign-up opens; it closes four hours before the start. */
  opensDaysBefore: number
}

export function fieldsOf(plan: Plan): ActivityFields {
  const { site, topic, day, time, capacity, place, series, opensDaysBefore } = plan
  const startsAt = moment(day, time ?? topic.time)
  return {
    title: `${topic.title.replace('〔站〕', site.shortName)}${series ? `（第 ${series} 期）` : ''}`,
    kind: topic.kind,
    ...(topic.festival ? { festival: topic.festival } : {}),
    summary: topic.summary,
    body: `${topic.summary}。\n地点在${site.shortName}${place}，请提前十分钟到场。\n需要帮助请联系工作人员。`,
    place: { name: `${site.shortName}${place}`, address: site.address, lng: site.lng, lat: site.lat },
    startsAt,
    endsAt: startsAt + topic.minutes * minuteMs,
    signupOpensAt: startsAt - opensDaysBefore * dayMs,
    signupClosesAt: startsAt - 4 * hourMs,
    capacity: capacity ?? topic.capacity,
    partyMax: topic.partyMax,
    ...(topic.minAge === undefined ? {} : { minAge: topic.minAge }),
    ...(topic.maxAge === undefined ? {} : { maxAge: topic.maxAge }),
    contact: { name: `${site.shortName}值班室`, phone: site.phone },
  }
}

/** Names of the requests; whoever replays an activity sends the same. */
export const createRequest = (key: string): string => `seed-${key}-create`
export const publishRequest = (key: string): string => `seed-${key}-publish`

export function drafted(
  key: string,
  fields: ActivityFields,
  siteId: string,
  editor: string,
  at: number,
): Activity {
  const wrong = checkFields(fields)
  if (wrong) agreed(wrong)
  return {
    ...fields,
    _id: derivedId('activity', editor, createRequest(key)),
    siteId,
    status: 'draft',
    createdBy: editor,
    keptBy: editor,
    createdAt: at,
    updatedAt: at,
    rev: 0,
    lastRequestId: createRequest(key),
  }
}

export const published = (key: string, draft: Activity, at: number): Activity => ({
  ...agreed(decidePublish(draft, draft.rev, offerHoursDefault, at)),
  lastRequestId: publishRequest(key),
})
