import type { ActivityDetail } from '@domain/activity/contract'
import type { ReactNode } from 'react'
import { AnswersSheet } from './answers-sheet'
import { CancelDialog } from './cancel-dialog'
import { ChangeSheet } from './change-sheet'
import { JoinSheet } from './join-sheet'
import { OfferSheet } from './offer-sheet'
import { seatsIfFewer } from './offer-words'
import { ReduceSheet } from './reduce-sheet'
import { useMySignups } from './use-my-signups'

export type OpenSheet = 'join' | 'cancel' | 'offer' | 'reduce' | 'change' | 'answers'

interface Props {
  detail: ActivityDetail
  open: OpenSheet | undefined
  now: number
  onOpen: (sheet: OpenSheet) => void
  onClose: () => void
  /** What is offered under the answer, by where one stands: being told of changes. */
  remind: (state: 'seated' | 'waiting') => ReactNode
}

/** What the bar's buttons open. Apart from the bar, which sticks to the bottom and would hold them under the title. */
export function SignupSheets({ detail, open, now, onOpen, onClose, remind }: Props) {
  const { mine } = detail
  if (open === 'join') return <JoinSheet detail={detail} onClose={onClose} remind={remind} />
  if (!open || !mine) return null
  if (open === 'cancel') {
    return <CancelDialog signupId={mine.signupId} waiting={mine.state === 'waiting'} onClose={onClose} />
  }
  return <AnswerSheet {...{ detail, mine, open, now, onClose }} onDecline={() => onOpen('cancel')} />
}

interface AnswerProps extends Pick<Props, 'detail' | 'now' | 'onClose'> {
  mine: NonNullable<ActivityDetail['mine']>
  open: 'offer' | 'reduce' | 'change' | 'answers'
  onDecline: () => void
}

/** Who the party are is among one's own sign-ups; nothing is drawn until they are there. */
function AnswerSheet({ detail, mine, open, ...rest }: AnswerProps) {
  const { items } = useMySignups()
  const { signupId, offer } = mine
  if (!items) return null
  const people = items.find(signup => signup.signupId === signupId)?.people ?? []
  if (open === 'change') {
    const { now, onClose } = rest
    return <ChangeSheet {...{ activity: detail.activity, signupId, people, now, onClose }} />
  }
  if (open === 'answers') {
    return <AnswersSheet {...{ activity: detail.activity, signupId, people }} onClose={rest.onClose} />
  }
  if (open === 'reduce') {
    return <ReduceSheet {...{ signupId, people }} free={seatsIfFewer(mine)} onClose={rest.onClose} />
  }
  return offer ? <OfferSheet {...{ signupId, people, offer }} {...rest} /> : null
}
