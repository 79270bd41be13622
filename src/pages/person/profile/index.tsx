import { PhoneSection } from '@/features/person/phone/phone-section'
import { ProfileForm } from '@/features/person/profile-form'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

export default function ProfilePage() {
  const session = useSession()
  const sites = useSites()
  const now = useNow()
  return (
    <Screen title="个人信息">
      <Loaded query={{ ...session, data: session.me }}>
        {me => (
          <Stack gap={5}>
            <ProfileForm me={me} sites={sites} now={now} />
            <PhoneSection me={me} />
          </Stack>
        )}
      </Loaded>
    </Screen>
  )
}
