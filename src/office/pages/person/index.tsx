import type { DeskRecord } from '@domain/person/desk-contract'
import { useState } from 'react'
import { DeskRecordView } from '@/features/person/desk/desk-record-view'
import { EraseDesk } from '@/features/person/desk/erase-desk'
import { MergeDoor } from '@/features/person/merge/merge-door'
import { DeskJoinSheet } from '@/features/signup/desk/desk-join-sheet'
import { DeskSignups } from '@/features/signup/desk/desk-signups'
import { useQuery } from '@/lib/query'
import { back, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { StaffOnly } from '@/office/staff-only'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** The record of somebody without WeChat, and what staff do for them. */
export default function PersonPage() {
  const { id = '', activity } = useParams('officePerson')
  const { me, may } = useSession()
  const now = useNow()
  const allowed = me && may('person.deskRecord')
  const record = useQuery('person.deskRecord', allowed ? { personId: id } : null)
  const merged = record.failure?.cause === 'recordMerged'
  return (
    <Screen title="代登记的居民">
      <StaffOnly allowed={allowed}>
        {() =>
          merged ? (
            <Stack>
              <Alert tone="info" icon="info" title="这份登记已经并到另一份里了">
                下面是没能合成一份的报名：名额还留着。本人取消另一份，或者这里替本人取消这一份，就会自动合好。
              </Alert>
              <DeskSignups personId={id} now={now} />
            </Stack>
          ) : (
            <Loaded query={record} rows={3}>
              {data => <Kept record={data} activityId={activity} now={now} />}
            </Loaded>
          )
        }
      </StaffOnly>
    </Screen>
  )
}

function Kept({ record, activityId, now }: { record: DeskRecord; activityId?: string; now: number }) {
  const sites = useSites()
  const [joining, setJoining] = useState(activityId !== undefined)
  const { personId } = record
  return (
    <Stack gap={5}>
      <DeskRecordView record={record} sites={sites} now={now} />
      <Button block kind="primary" icon="plus" onPress={() => setJoining(true)}>
        替本人报名
      </Button>
      <DeskSignups personId={personId} now={now} />
      <MergeDoor record={record} sites={sites} now={now} />
      <EraseDesk personId={personId} onErased={() => void back()} />
      {joining ? (
        <DeskJoinSheet record={record} activityId={activityId} now={now} onClose={() => setJoining(false)} />
      ) : null}
    </Stack>
  )
}
