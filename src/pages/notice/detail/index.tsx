import { useParams } from '@/lib/routes'
import { Note } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'

export default function Page() {
  const { id } = useParams('notice')
  return (
    <Screen title="通知详情">
      <Note>{id}</Note>
    </Screen>
  )
}
