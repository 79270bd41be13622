import { ConsentCells } from '@/features/message/consent-cells'
import { MyMessages } from '@/features/message/my-messages'
import { reloadAll } from '@/lib/reload'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { Heading } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'

/** What was told to me, and what WeChat may tell me. */
export default function MessagesPage() {
  const now = useNow()
  const { me } = useSession()
  return (
    <Screen title="消息和提醒" onRefresh={reloadAll}>
      <Stack gap={5}>
        <Stack gap={3}>
          <Heading>您报名的活动</Heading>
          <MyMessages now={now} />
        </Stack>
        {me?.registered ? (
          <Stack gap={3}>
            <Heading>微信提醒</Heading>
            <ConsentCells />
          </Stack>
        ) : null}
      </Stack>
    </Screen>
  )
}
