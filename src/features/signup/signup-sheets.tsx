import type { ActivityDetail } from '@domain/activity/contract'
import type { ReactNode } from 'react'
import { CancelDialog } from './cancel-dialog'
import { JoinSheet } from './join-sheet'

interface Props {
  detail: ActivityDetail
  open: 'join' | 'cancel' | undefined
  onClose: () => void
  /** What is offered under the answer, by where one stands: being told of changes. */
  remind: (state: 'seated' | 'waiting') => ReactNode
}

/** What the bar's buttons open. Apart from the bar, which sticks to the bottom and would hold them under the title. */
export function SignupSheets({ detail, open, onClose, remind }: Props) {
  if (open === 'join') return <JoinSheet detail={detail} onClose={onClose} remind={remind} />
  if (open === 'cancel' && detail.mine) {
    const { signupId, state } = detail.mine
    return <CancelDialog signupId={signupId} waiting={state === 'waiting'} onClose={onClose} />
  }
  return null
}
