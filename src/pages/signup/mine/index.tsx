import { MySignups } from '@/features/signup/my-signups'
import { Screen } from '@/ui/screen/screen'

export default function MySignupsPage() {
  return (
    <Screen title="我的报名">
      <MySignups />
    </Screen>
  )
}
