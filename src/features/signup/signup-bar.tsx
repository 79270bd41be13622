import type { ActivityDetail } from '@domain/activity/contract'
import type { Entry } from '@/lib/outbox/entry'
import { open } from '@/lib/routes'
import { dropUnsent, useUnsent } from '@/lib/use-network'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { isCheckInTime } from './check-in/check-in-time'
import { LivingSignup } from './living-signup'
import { adviceFor } from './refusal-advice'
import { unsentSignup } from './unsent-signup'

interface Props {
  detail: ActivityDetail
  /** Whether one can sign up, as the activity says it: 还剩 12 个名额, 已结束 … */
  status: { state: 'free' | 'line' | 'before' | 'closed' | 'ended' | 'cancelled'; words: string }
  onJoin: () => void
  onCancel: () => void
  onOffer: () => void
  onReduce: () => void
  onChange: () => void
  onAnswers: () => void
  now: number
}

/** The bottom of an activity's page: the one thing to do here now. Its sheets are drawn by `SignupSheets`. */
export function SignupBar({ detail: { activity, mine }, status, onJoin, onAnswers, ...living }: Props) {
  const unsent = unsentSignup(useUnsent(), activity._id, mine?.signupId)
  if (unsent.join) return <UnsentJoin entry={unsent.join} />
  if (mine && status.state !== 'ended' && status.state !== 'cancelled') {
    const door = isCheckInTime(activity, living.now)
      ? { onCheckIn: () => void open('checkIn', { id: activity._id }) }
      : {}
    const asked = (activity.questions ?? []).length > 0 && living.now < activity.signupClosesAt
    const said = asked ? { onAnswers } : {}
    const cancelUnsent = unsent.cancel !== undefined
    return <LivingSignup mine={mine} cancelUnsent={cancelUnsent} {...door} {...said} {...living} />
  }
  const canJoin = status.state === 'free' || status.state === 'line'
  return (
    <Button kind="primary" block disabled={!canJoin} onPress={onJoin}>
      {canJoin ? (status.state === 'free' ? '报名' : '候补报名') : status.words}
    </Button>
  )
}

function UnsentJoin({ entry: { call, refusal } }: { entry: Entry }) {
  const drop = () => dropUnsent(call.requestId)
  if (!refusal) {
    return (
      <Alert
        tone="warn"
        icon="offline"
        title="还没有发送，网络恢复后自动发送"
        action={
          <Button small onPress={drop}>
            撤回
          </Button>
        }
      />
    )
  }
  return (
    <Alert
      tone="danger"
      title={`没有报上：${refusal.message}`}
      action={
        <Button small onPress={drop}>
          知道了
        </Button>
      }
    >
      {adviceFor(refusal)}
    </Alert>
  )
}
