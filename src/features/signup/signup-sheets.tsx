import type { ActivityDetail } from '@domain/activity/contract'
import { CancelDialog } from './cancel-dialog'
import { JoinSheet } from './join-sheet'

interface Props {
  detail: ActivityDetail
  open: 'join' | 'cancel' | undefined
  onClose: () => void
}

/** What the bar's buttons open. Apart from the bar, which sticks to the bottom and would hold them under the title. */
export function SignupSheets({ detail, open, onClose }: Props) {
  if (open === 'join') return <JoinSheet detail={detail} onClose={onClose} />
  if (open === 'cancel' && detail.mine) {
    const { signupId, state } = detail.mine
    return <CancelDialog signupId={signupId} waiting={state === 'waiting'} onClose={onClose} />
  }
  return null
}
