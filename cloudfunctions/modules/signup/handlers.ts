import { getActivity } from '../activity/store'
import type { HandlersOf } from '../handler'
import { cancel } from './cancel'
import { join } from './join'
import { mine } from './mine'
import { roster } from './roster'

export const signupHandlers: HandlersOf<'signup'> = {
  'signup.join': { run: join },
  'signup.cancel': { run: cancel },
  'signup.mine': { run: mine },
  'signup.roster': {
    siteOf: async ({ activityId }) => {
      const activity = await getActivity(activityId)
      return activity && { siteId: activity.siteId }
    },
    run: roster,
  },
}
