import { ProfileForm } from '@/features/person/profile-form'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'

export default function ProfilePage() {
  const session = useSession()
  const sites = useSites()
  const now = useNow()
  return (
    <Screen title="个人信息">
      <Loaded query={{ ...session, data: session.me }}>
        {me => <ProfileForm me={me} sites={sites} now={now} />}
      </Loaded>
    </Screen>
  )
}
