import { FamilyList } from '@/features/person/family-list'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'

export default function FamilyPage() {
  const session = useSession()
  const now = useNow()
  return (
    <Screen title="家人">
      <Loaded query={{ ...session, data: session.me }}>{me => <FamilyList me={me} now={now} />}</Loaded>
    </Screen>
  )
}
