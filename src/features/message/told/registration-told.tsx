import { useQuery } from '@/lib/query'
import { useSession } from '@/lib/session'
import { ToldSection } from './told-section'

interface Props {
  volunteerId: string
  siteId: string
}

/** What was said to somebody who registered as a volunteer. */
export function RegistrationTold({ volunteerId, siteId }: Props) {
  const query = useQuery('message.ofRegistration', { volunteerId })
  const { may } = useSession()
  return <ToldSection query={query} mayResend={may('message.sendAgain', siteId)} />
}
