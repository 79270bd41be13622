import { useQuery } from '@/lib/query'
import { useSession } from '@/lib/session'
import { ToldSection } from './told-section'

interface Props {
  noticeId: string
  siteId: string
}

/** What was told about a notice. */
export function NoticeTold({ noticeId, siteId }: Props) {
  const query = useQuery('message.ofNotice', { noticeId })
  const { may } = useSession()
  return <ToldSection query={query} mayResend={may('message.sendAgain', siteId)} />
}
