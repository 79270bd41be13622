import type { SeatLedger } from '../../domain/signup/ledger'
import { wrongWith } from '../model/invariants'
import { type Figures, type Presser, pressAll } from './burst'
import type { BenchCloud } from './cloud'
import { type Guest, presserOf, type Send } from './our-way'

/** A burst in which people sign up, others give their seats back, and those who are asked take them or leave some. */

export type Mixed = Pick<Figures, 'unanswered' | 'rawErrors' | 'p95' | 'answeredPerSecond'> & {
  taken: number
  held: number
  /** What the checker finds in the ledger afterwards. */
  wrong: string[]
}

interface Crowd {
  /** They sit, and cancel. */
  leaving: readonly Guest[]
  /** They wait and, once their offer is there, accept it for one of them. */
  asked: readonly Guest[]
  /** They sign up meanwhile. */
  coming: readonly Guest[]
}

/** Half a second apart. */
const asksMax = 6

const signupIdOf = async (send: Send, { openid }: Guest): Promise<string> => {
  const reply = (await send(
    openid,
    { action: 'signup.mine', input: {}, requestId: `mine-${openid}-0` },
    'make',
  )) as {
    data: { items: { signupId: string }[] }
  }
  return reply.data.items[0]?.signupId ?? ''
}

export async function withCancels(
  cloud: BenchCloud,
  send: Send,
  activityId: string,
  { leaving, asked, coming }: Crowd,
): Promise<Mixed> {
  const join = (guest: Guest) => presserOf(send, activityId, guest, `${activityId}-${guest.openid}`)
  for (const guest of [...leaving, ...asked]) await join(guest).press()
  const ids = new Map<string, string>()
  for (const guest of [...leaving, ...asked]) ids.set(guest.openid, await signupIdOf(send, guest))
  const act = (guest: Guest, action: string): Presser => ({
    mark: `${action}-${guest.openid}`,
    size: 0,
    async press() {
      const input = { signupId: ids.get(guest.openid) ?? '' }
      for (let attempt = 0; attempt < 60; attempt++) {
        const requestId = `${action.replace('.', '-')}-${guest.openid}-${attempt}`
        const reply = (await send(guest.openid, { action, input, requestId }, requestId)) as {
          ok: boolean
          cause?: string
          message?: string
        }
        if (reply.ok) return 'seated'
        // Not asked yet, or nobody leaves seats for them: after some tries that is an answer.
        if (reply.cause === 'noOffer' && attempt === asksMax) return 'waiting'
        if (reply.cause !== 'busy' && reply.cause !== 'noOffer')
          throw new Error(`${reply.cause}: ${reply.message}`)
        await new Promise(done => setTimeout(done, 500))
      }
      return 'busy'
    },
  })
  const { unanswered, rawErrors, p95, answeredPerSecond } = await pressAll([
    ...coming.map(join),
    ...leaving.map(guest => act(guest, 'signup.cancel')),
    ...asked.map(guest => act(guest, 'signup.accept')),
  ])
  const [ledger] = await cloud.read<SeatLedger>('seatLedgers', { _id: activityId })
  if (!ledger) throw new Error(`no ledger ${activityId}`)
  const sum = (parties: object) =>
    (Object.values(parties) as { size: number }[]).reduce((total, { size }) => total + size, 0)
  const figures = { unanswered, rawErrors, p95, answeredPerSecond }
  return { ...figures, taken: sum(ledger.seats), held: sum(ledger.offers), wrong: wrongWith(ledger) }
}
