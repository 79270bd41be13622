import { ClaimRecord } from '@/features/person/merge/claim-record'
import { open, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Screen } from '@/ui/screen/screen'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'

/** Taking over the record that staff kept for me. */
export default function ClaimPage() {
  const { scene = '' } = useParams('claim')
  const session = useSession()
  const sites = useSites()
  const now = useNow()
  return (
    <Screen title="认领">
      <Loaded query={{ ...session, data: session.me }} rows={1}>
        {me =>
          me.registered ? (
            <ClaimRecord first={scene} sites={sites} now={now} />
          ) : (
            <Empty
              icon="person"
              title="先填写您的姓名"
              note="要和在社区登记的一样，才认得出是您"
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
