import { EraseAccount } from '@/features/person/own/erase-account'
import { Screen } from '@/ui/screen/screen'

/** Closing my account for good. */
export default function ErasePage() {
  return (
    <Screen title="注销">
      <EraseAccount />
    </Screen>
  )
}
