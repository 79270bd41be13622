import { activityTasks } from './activity/tasks'
import { auditTasks } from './audit/tasks'
import { messageTasks } from './message/tasks'
import { noticeTasks } from './notice/tasks'
import type { AreaTasks } from './person/tasks/area'
import { personTasks } from './person/tasks/person-tasks'
import { signupTasks } from './signup/tasks'
import { siteTasks } from './site/tasks'
import { volunteerTasks } from './volunteer/tasks'

/** What all areas have for staff to do. */
export const taskAreas: readonly AreaTasks[] = [
  activityTasks,
  signupTasks,
  noticeTasks,
  messageTasks,
  personTasks,
  auditTasks,
  siteTasks,
  volunteerTasks,
]
