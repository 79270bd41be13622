import { addActivities } from '../../cloudfunctions/modules/activity/store'
import { addMarks } from '../../cloudfunctions/modules/notice/mark-store'
import { addNotices } from '../../cloudfunctions/modules/notice/store'
import { addPersons } from '../../cloudfunctions/modules/person/store'
import { addClosedDays } from '../../cloudfunctions/modules/signup/attendance/closed-store'
import { addAttendances } from '../../cloudfunctions/modules/signup/attendance/store'
import { addWalkIns } from '../../cloudfunctions/modules/signup/attendance/walk-in-store'
import { addLedgers } from '../../cloudfunctions/modules/signup/seats-store'
import { addSignups } from '../../cloudfunctions/modules/signup/store'
import { addOrganisation } from '../../cloudfunctions/modules/site/store'
import type { DemoData } from './demo-data'
import { noticeMarks } from './notice-marks'

/** In bulk, through the stores of the areas: they alone know collections and what is sealed. */
export async function insert({ organisation, people, activities, notices }: DemoData): Promise<void> {
  await addOrganisation(organisation)
  await addPersons(people.map(({ person }) => person))
  const names = new Map(organisation.sites.map(({ _id, shortName }) => [_id, shortName]))
  await addActivities(
    activities.map(({ activity }) => activity),
    siteId => names.get(siteId) ?? '',
  )
  await addLedgers(activities.flatMap(({ filled }) => (filled ? [filled.ledger] : [])))
  await addSignups(activities.flatMap(({ filled }) => filled?.signups ?? []))
  await addAttendances(activities.flatMap(({ attended }) => attended?.attendances ?? []))
  await addWalkIns(activities.flatMap(({ attended }) => attended?.walkIns ?? []))
  await addClosedDays(activities.flatMap(({ attended }) => attended?.closed ?? []))
  await addNotices(notices.map(({ notice }) => notice))
  await addMarks(
    noticeMarks(
      notices.map(({ notice }) => notice),
      people.map(({ person }) => person).filter(({ wx }) => wx.startsWith('seed-resident')),
    ),
  )
}
