import { useQuery } from '@/lib/query'
import { useSession } from '@/lib/session'
import { ToldSection } from './told-section'

interface Props {
  activityId: string
  siteId: string
}

/** What was told about an activity. */
export function ActivityTold({ activityId, siteId }: Props) {
  const query = useQuery('message.ofActivity', { activityId })
  const { may } = useSession()
  return <ToldSection query={query} mayResend={may('message.sendAgain', siteId)} />
}
