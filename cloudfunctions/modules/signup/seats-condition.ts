import type { JoinRequest } from '../../../domain/signup/join'
import { lineMax, never } from '../../../domain/signup/ledger'
import { command as _ } from '../../kit/cloud'

/**
 * `decideJoin` as a condition of the database, so that the decision and the write are one. What is cheap to check and
 * often false stands first.
 */
export const joinCondition = (request: JoinRequest, now: number) => ({
  [`line.${lineMax - 1}`]: _.exists(false),
  ...eligible(request, now),
})

/** The same whatever the length of the line. */
export const eligible = (
  {
    personId,
    signupId,
    attendees,
    oldest,
    youngest,
    volunteer,
    alone,
    answered,
    groupsJudged = 0,
    claimed,
  }: JoinRequest,
  now: number,
) => {
  const size = attendees.length
  const nobodySits = Object.fromEntries(attendees.map(key => [`sitting.${key}`, _.exists(false)]))
  return {
    open: true,
    [volunteer ? 'volunteersFrom' : 'opensAt']: _.lte(now),
    // Volunteer work, where one serves oneself; for everybody else it never opens.
    ...(volunteer && !alone ? { opensAt: _.lt(never) } : {}),
    closesAt: _.gt(now),
    partyMax: _.gte(size),
    capacity: _.gte(size),
    bornFrom: _.lte(oldest),
    bornTo: _.gte(youngest),
    ...(answered ? {} : { asks: _.neq(true) }),
    ...(groupsJudged > 0 ? { [`kept.${groupsJudged - 1}`]: _.exists(true) } : {}),
    [`kept.${groupsJudged}`]: _.exists(false),
    ...(claimed === undefined ? { series: _.exists(false) } : { 'series.id': claimed }),
    [`seats.${personId}`]: _.exists(false),
    [`offers.${personId}`]: _.exists(false),
    ...nobodySits,
    'line.personId': _.neq(personId),
    'line.attendees': _.nin(attendees),
    spent: _.neq(signupId),
  }
}
