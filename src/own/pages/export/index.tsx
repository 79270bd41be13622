import { OwnCopy } from '@/features/person/own/own-copy'
import { Screen } from '@/ui/screen/screen'

/** A copy of all that is kept about me, to take away. */
export default function OwnExportPage() {
  return (
    <Screen title="导出我的信息">
      <OwnCopy />
    </Screen>
  )
}
