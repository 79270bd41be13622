import { ShowCode } from '@/features/person/show-code'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { Button } from '@/ui/button/button'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'

/** A code to show to an owner, who gives one a role. */
export default function CodePage() {
  const session = useSession()
  const now = useNow()
  return (
    <Screen title="我的身份码">
      <Loaded query={{ ...session, data: session.me }} rows={1}>
        {me =>
          me.registered ? (
            <ShowCode now={now} />
          ) : (
            <Empty
              icon="person"
              title="先填写您的姓名"
              note="填好以后，才有身份码"
              action={
                <Button kind="primary" onPress={() => void open('profile')}>
                  填写姓名
                </Button>
              }
            />
          )
        }
      </Loaded>
    </Screen>
  )
}
