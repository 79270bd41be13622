import type { Refusal } from '../refusal'
import type { JoinAnswer } from './contract'
import type { PartyMember } from './party'

/** In place of a name, once it was erased. */
export const nameless = ''

/** One tap on 报名 and what became of it: history. Who sits or waits now is in the ledger. */
export interface Signup {
  /** `<activityId>-<hash of person and request>`: the same tap always has the same id. */
  _id: string
  activityId: string
  personId: string
  /** Names as they were given; the keys are those of the ledger. */
  attendees: PartyMember[]
  /** For how many was asked; attendees may have been swapped since. */
  party?: number
  joinedAt: number
  /** What was answered; a repeat of the tap is answered the same. */
  answer: Pick<JoinAnswer, 'state' | 'position'> | Refusal
  /** False for refused taps, which no list shows. */
  listed: boolean
  cancelledAt?: number
  /** It ended because its offer was not taken up in time. */
  lapsed?: boolean
  /** Later requests about it, with what was answered: the latest ones. */
  taps?: Tapped[]
}

export interface Tapped {
  requestId: string
  answer: JoinAnswer | Refusal
}

/** What was answered to this request before. */
export const answerTo = ({ taps = [] }: Signup, requestId: string): Tapped['answer'] | undefined =>
  taps.find(tap => tap.requestId === requestId)?.answer
