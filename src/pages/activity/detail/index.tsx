import { useParams } from '@/lib/routes'
import { Note } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'

export default function Page() {
  const { id } = useParams('activity')
  return (
    <Screen title="活动详情">
      <Note>{id}</Note>
    </Screen>
  )
}
