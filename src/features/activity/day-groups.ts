import type { ActivityCard } from '@domain/activity/contract'
import { dayOf } from '@domain/time'

export interface DayGroup {
  /** `2026-09-25`. */
  day: string
  activities: ActivityCard[]
}

/** Activities in the order given, under the day on which they start. */
export function dayGroups(activities: readonly ActivityCard[]): DayGroup[] {
  const groups: DayGroup[] = []
  for (const activity of activities) {
    const day = dayOf(activity.startsAt)
    const last = groups[groups.length - 1]
    if (last?.day === day) last.activities.push(activity)
    else groups.push({ day, activities: [activity] })
  }
  return groups
}
