import type { OutputOf, ParsedOf } from '../../../domain/contract'
import { type Refusal, refuse } from '../../../domain/refusal'
import { pageCode, pageVersion } from '../../kit/cloud'
import { getCode, keepCode } from './poster-store'
import { getActivity } from './store'

/** The page that the code opens; a scene of WeChat's takes 32 characters, an id has 12. */
const page = 'pages/activity/detail/index'

/** The code on a poster, for what everybody may see. WeChat is asked once for each activity. */
export async function poster({
  activityId,
}: ParsedOf<'activity.poster'>): Promise<OutputOf<'activity.poster'> | Refusal> {
  const _id = `${activityId}-${pageVersion()}`
  const [activity, kept] = await Promise.all([getActivity(activityId), getCode(_id)])
  if (activity?.status !== 'published') return refuse('notAllowed')
  if (kept) return { picture: kept.picture }
  const picture = await pageCode(page, activityId)
  if (!picture) return refuse('noCode')
  await keepCode({ _id, picture, until: activity.endsAt })
  return { picture }
}
