import { isDeepStrictEqual } from 'node:util'
import { profileConsentVersion } from '../../domain/person/person'
import { flowOf } from '../../domain/signup/go-on'
import type { SeatLedger } from '../../domain/signup/ledger'
import { settle } from '../../domain/signup/settle'
import type { Signup } from '../../domain/signup/signup'
import type { InProcess } from '../in-process/load'
import type { Presser } from './burst'
import type { BenchCloud } from './cloud'

/** Pressers of our own `signup.join`, and what the database holds afterwards. */

export interface Guest {
  openid: string
  attendees: string[]
}

export type Send = (
  openid: string,
  call: { action: string; input: unknown; requestId: string },
  mark: string,
) => Promise<unknown>

const pause = (ms: number) => new Promise(done => setTimeout(done, ms))

const attemptsMax = 60

/**
 * As the client does: an answer of `busy` is asked again with the same request id, after a pause. Everything else that
 * is no answer is a raw error.
 */
export function presserOf(
  send: Send,
  activityId: string,
  { openid, attendees }: Guest,
  mark: string,
): Presser {
  const call = {
    action: 'signup.join',
    input: { activityId, attendees },
    requestId: `tap-${activityId}-${openid}`.slice(0, 64),
  }
  return {
    mark,
    size: attendees.length,
    async press() {
      for (let attempt = 0; ; attempt++) {
        const reply = (await send(openid, call, mark)) as
          | { ok: true; data: { state: 'seated' | 'waiting' } }
          | { ok: false; cause: string; message: string }
        if (reply.ok) return reply.data.state
        if (reply.cause === 'lineFull') return 'full'
        if (reply.cause !== 'busy') throw new Error(`${reply.cause}: ${reply.message}`)
        if (attempt === attemptsMax) return 'busy'
        await pause(500 + Math.random() * 1000)
      }
    },
  }
}

export const inProcess =
  ({ call }: InProcess): Send =>
  (openid, request, mark) =>
    call(openid, request, mark)

/** Through HTTP, the worker pool and the deployed bundle. */
export const throughGateway =
  (url: string): Send =>
  async (openid, data) => {
    const response = await fetch(`${url}/fn/api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
      body: JSON.stringify({ data }),
    })
    const answer = (await response.json()) as { result?: unknown; errMsg?: string }
    if (!answer.result) throw new Error(answer.errMsg ?? 'no result')
    return answer.result
  }

/** People with companions, made through the actions. */
export async function makeGuests(send: Send, sizes: readonly number[]): Promise<Guest[]> {
  const make = async (size: number, i: number): Promise<Guest> => {
    const openid = `o-guest-${i}`
    const ask = async (action: string, input: unknown, step: number) =>
      (await send(openid, { action, input, requestId: `make-${i}-${step}` }, 'make')) as {
        data: { family: { id: string }[] }
      }
    let me = await ask('person.saveProfile', { name: `居民${i}`, consent: profileConsentVersion }, 0)
    for (let step = 1; step < size; step++) {
      me = await ask('person.saveMember', { name: `家人${step}`, relation: 'other' }, step)
    }
    return { openid, attendees: ['self', ...me.data.family.map(({ id }) => id)] }
  }
  const guests: Guest[] = []
  for (let at = 0; at < sizes.length; at += 20) {
    guests.push(...(await Promise.all(sizes.slice(at, at + 20).map((size, i) => make(size, at + i)))))
  }
  return guests
}

/** What the ledger and the records say, and whether they hold what was promised. */
export async function verdict(cloud: BenchCloud, activityId: string) {
  const [ledger] = await cloud.read<SeatLedger>('seatLedgers', { _id: activityId })
  if (!ledger) throw new Error(`no ledger ${activityId}`)
  const { seated, waiting, free } = settle(flowOf(ledger), 0)
  const records = await cloud.read<Signup>('signups', { activityId })
  const told = new Map(records.map(({ _id, answer }) => [_id, answer]))
  const line = ledger.line.map(({ signupId }) => signupId)
  // In a long line those who sit have been moved on, to make room.
  const waits = new Set(line)
  const decided = (await cloud.joined(activityId)).filter(id => waits.has(id))
  return {
    taken: ledger.capacity - free,
    seatsExact: free >= 0 && waiting.every(({ size }) => size > free),
    lineInOrder: line.join() === decided.join(),
    answersTrue:
      seated.every(({ signupId }) => isDeepStrictEqual(told.get(signupId), { state: 'seated' })) &&
      waiting.every(({ signupId }, i) =>
        isDeepStrictEqual(told.get(signupId), { state: 'waiting', position: i + 1 }),
      ),
  }
}
