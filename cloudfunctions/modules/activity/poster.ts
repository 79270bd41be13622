import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { type Refusal, refuse } from '../../../domain/refusal'
import { pageCode } from '../../kit/cloud'
import { getActivity } from './store'

/** The page that the code opens; a scene of WeChat's takes 32 characters, an id has 12. */
const page = 'pages/activity/detail/index'

/** The code on a poster, for what everybody may see. WeChat makes as many as one asks for, and none is kept. */
export async function poster({
  activityId,
}: ParsedOf<'activity.poster'>): Promise<OutputOf<'activity.poster'> | Refusal> {
  const activity = await getActivity(activityId)
  if (activity?.status !== 'published') return refuse('notAllowed')
  const code = await pageCode(page, activityId)
  return code ? { picture: code } : refuse('noCode')
}
