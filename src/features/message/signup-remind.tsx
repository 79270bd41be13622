import { askedTogether } from '@domain/message/templates'
import { RemindOffer } from './remind-offer'

interface Props {
  /** Of the person's own sign-up: who waits wants to hear of other things than who sits. */
  state: 'seated' | 'waiting'
}

export const SignupRemind = ({ state }: Props) => (
  <RemindOffer
    templates={askedTogether[state]}
    words={state === 'waiting' ? '补上名额时提醒我' : '有变化时提醒我'}
  />
)
