import type { SeriesRow } from '@domain/activity/contract'
import { useState } from 'react'
import { useOneByOne } from '@/lib/use-one-by-one'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { commonReasons, reasonMax } from '../manage/cancel-reasons'
import { cancelSteps } from './series-steps'
import { StepsProgress } from './steps-progress'

interface Props {
  /** Published ones. */
  times: readonly SeriesRow[]
  now: number
  onClose: () => void
}

/** All that come after this one are called off, with one reason. */
export function CancelLater({ times, now, onClose }: Props) {
  // What is called off is no more among the later ones: the list stays as it was when one began.
  const [all] = useState(times)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const work = useOneByOne()
  const missing = reason.trim() === ''
  const finished = !work.busy && work.done.size === all.length
  const cancel = () => {
    setTried(true)
    if (!missing) void work.start(cancelSteps(all, reason.trim()))
  }
  return (
    <Sheet
      open
      title={`取消后面的 ${all.length} 场？`}
      onClose={onClose}
      footer={
        finished ? (
          <Button block kind="primary" onPress={onClose}>
            好了
          </Button>
        ) : (
          <Button block kind="danger" busy={work.busy} onPress={cancel}>
            {`取消这 ${all.length} 场`}
          </Button>
        )
      }
    >
      <Stack>
        <Note>取消后不能恢复。报了名的人和所有人都会在活动页上看到原因。草稿不受影响。</Note>
        <ReasonField
          label="取消原因"
          common={commonReasons}
          value={reason}
          maxLength={reasonMax}
          lines={3}
          error={tried && missing ? '请写明原因，报了名的居民要知道' : undefined}
          onChange={setReason}
        />
        <StepsProgress work={work} total={all.length} words="已取消" now={now} />
      </Stack>
    </Sheet>
  )
}
