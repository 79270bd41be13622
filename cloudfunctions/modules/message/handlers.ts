import { getActivity } from '../activity/store'
import type { HandlersOf } from '../handler'
import { getNotice } from '../notice/store'
import { getRegistration } from '../volunteer/store'
import { accept, consents } from './consents'
import { getMessage } from './message-store'
import { mine } from './mine'
import { attempts, sendAgain, told } from './told'

export const messageHandlers: HandlersOf<'message'> = {
  'message.consents': { run: consents },
  'message.accept': { run: accept },
  'message.mine': { run: mine },
  'message.ofActivity': {
    siteOf: async ({ activityId }) => {
      const activity = await getActivity(activityId)
      return activity && { siteId: activity.siteId }
    },
    run: ({ activityId }, { now }) => told({ area: 'activity', id: activityId }, now),
  },
  'message.ofNotice': {
    siteOf: async ({ noticeId }) => {
      const notice = await getNotice(noticeId)
      return notice && { siteId: notice.siteId }
    },
    run: ({ noticeId }, { now }) => told({ area: 'notice', id: noticeId }, now),
  },
  'message.ofRegistration': {
    siteOf: async ({ volunteerId }) => {
      const registration = await getRegistration(volunteerId)
      return registration && { siteId: registration.siteId }
    },
    run: ({ volunteerId }, { now }) => told({ area: 'volunteer', id: volunteerId }, now),
  },
  'message.attempts': { siteOf: siteOfMessage, run: attempts },
  'message.sendAgain': { siteOf: siteOfMessage, run: sendAgain },
}

async function siteOfMessage({ messageId }: { messageId: string }): Promise<{ siteId: string } | null> {
  const message = await getMessage(messageId)
  return message && { siteId: message.siteId }
}
