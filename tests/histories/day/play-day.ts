import type { OutputOf } from '../../../domain/contract'
import type { Reply } from '../../../domain/reply'
import { minute } from '../../world'
import { activityFields } from '../../world/fields'
import { editor, type Street } from '../street'
import { type DayAct, type DayStep, guests, type Place, parties, places } from './life'
import { pictureOf, SimpleDay } from './simple-day'

interface Call {
  who: string
  action: string
  input: () => object
  requestId: string
  /** What the model says to it, whenever it is sent. */
  expected: () => string
}

type Tick = Extract<DayAct, { act: 'tick' }> & { nonce: string; madeAt: number }

const stepMs = 15_000
let lives = 0

/** Plays a day against the functions and the model side by side. Lists the first difference, if any. */
export async function playDay(street: Street, steps: readonly DayStep[]): Promise<string[]> {
  const { env, send } = street
  const life = String(++lives).padStart(5, '0')
  let calls = 0
  const newId = (what: string) => `${what}-${life}-${String(++calls).padStart(3, '0')}`
  // Who types a code too often is refused: not in another life.
  await env.remove('rates', {})
  const activities = {
    moon: (await street.publish(20)).activityId,
    lanterns: (await street.publish(20)).activityId,
  }
  for (const who of guests) {
    for (const at of places) {
      const seats = parties[who]?.[at]
      const input = { activityId: activities[at], attendees: street.attendeesOf(who, 0, seats ?? 0) }
      if (seats) await send(who, 'signup.join', input, newId('join'))
    }
  }
  env.clock.set(activityFields.startsAt)
  const model = new SimpleDay()
  const sent: Call[] = []
  const kept: Tick[] = []

  /** As it was shown at another moment. */
  async function shownAt(ago: number, who: string, action: string, at: Place): Promise<string> {
    const now = env.clock.now()
    env.clock.set(now - ago)
    const reply = await send(who, action, { activityId: activities[at] }, newId('look'))
    env.clock.set(now)
    if (!reply.ok) throw new Error(`${action} was refused: ${reply.cause}`)
    // The contract says what these two answer.
    const { codes, code } = reply.data as { codes?: { code: string }[]; code?: { text: string } }
    return codes?.[0]?.code ?? code?.text ?? ''
  }

  async function scanOf({ who, at, of, age }: Extract<DayAct, { act: 'scan' }>): Promise<Call> {
    const code = await shownAt(age * stepMs, editor, 'signup.dayCodes', of)
    const [requestId, step] = [newId('scan'), Math.floor(env.clock.now() / stepMs) - age]
    const isRight = () => {
      const late = Math.floor(env.clock.now() / stepMs) - step
      return at === of && late >= -1 && late <= 2
    }
    return {
      who,
      action: 'signup.checkIn',
      input: () => ({ activityId: activities[at], code }),
      requestId,
      expected: () => model.scan(requestId, who, at, isRight(), env.clock.now()),
    }
  }

  async function partyOf({ who, at, of, age }: Extract<DayAct, { act: 'party' }>): Promise<Call> {
    const code = await shownAt(age * minute, who, 'signup.myDay', of)
    const [requestId, until] = [newId('party'), env.clock.now() + (120 - age) * minute]
    const isRight = () => at === of && env.clock.now() < until
    return {
      who: editor,
      action: 'signup.scanParty',
      input: () => ({ activityId: activities[at], code }),
      requestId,
      expected: () => model.showParty(requestId, who, at, isRight(), env.clock.now()),
    }
  }

  /** Of one activity, in this order; `skew`: how wrong the phone's clock is. */
  function batchOf(ticks: readonly Tick[], at: Place, skew: number): Call {
    const rows = ticks.map(({ who, whom, came, nonce, madeAt }) => {
      const keys = street.keysOf(who, street.attendeesOf(who, 0, parties[who]?.[at] ?? 0))
      const attendee = whom === undefined ? {} : { attendee: keys[whom] ?? 'nobody' }
      const signupId = signups.get(`${at} ${who}`) ?? 'no-sign-up'
      return { nonce, signupId, came, at: madeAt + skew, ...attendee }
    })
    return {
      who: editor,
      action: 'signup.saveTicks',
      input: () => ({ activityId: activities[at], sentAt: env.clock.now() + skew, ticks: rows }),
      requestId: newId('ticks'),
      expected: () =>
        ticks
          .map(({ nonce, madeAt, came, who, whom }) => ({
            nonce,
            state: model.tick({ at: madeAt, nonce, came }, who, at, whom),
          }))
          .sort(byNonce)
          .map(({ state }) => state)
          .join(' '),
    }
  }

  async function callsOf(what: DayAct): Promise<Call[]> {
    if (what.act === 'scan') return [await scanOf(what)]
    if (what.act === 'party') return [await partyOf(what)]
    if (what.act === 'walkIn') {
      const [{ at, count }, requestId] = [what, newId('walk-in')]
      const input = () => ({ activityId: activities[at], count })
      const expected = () => model.walkIn(requestId, at, count)
      return [{ who: editor, action: 'signup.addWalkIn', input, requestId, expected }]
    }
    if (what.act === 'tick') {
      const tick = { ...what, nonce: newId('tick'), madeAt: env.clock.now() - what.lag }
      if (!what.later) return [batchOf([tick], what.at, 0)]
      kept.push(tick)
    }
    if (what.act === 'send') {
      const all = kept.splice(0).reverse()
      return places.flatMap(at => {
        const here = all.filter(tick => tick.at === at)
        return here.length > 0 ? [batchOf(here, at, what.skew)] : []
      })
    }
    if (what.act === 'again') return sent.length > 0 ? [sent[what.nth % sent.length] as Call] : []
    if (what.act === 'wait') env.clock.advance(what.ms)
    return []
  }

  /** From the documents, after each step. */
  function stored(at: Place): string {
    const days = env.read('attendances', { activityId: activities[at] })
    const rows = [...signups].flatMap(([party, signupId]) => {
      const [place, who = ''] = party.split(' ')
      if (place !== at) return []
      // Only the attendance store writes this collection.
      const words = days.find(day => day.signupId === signupId)?.words as
        | Record<string, { came: boolean }>
        | undefined
      const keys = street.keysOf(who, street.attendeesOf(who, 0, parties[who]?.[at] ?? 0))
      return `${who} ${keys.map(key => (words?.[key]?.came ? 1 : 0)).join('')}`
    })
    const bits = rows.map(row => row.split(' ')[1] ?? '').join('')
    const came = [...bits].filter(bit => bit === '1').length
    const walkIns = env
      .read('walkIns', { activityId: activities[at] })
      .reduce((sum, { count }) => sum + Number(count), 0)
    return pictureOf(rows, { came, noShows: bits.length - came, walkIns })
  }

  /** As staff see it, at the end. */
  async function shown(at: Place): Promise<string> {
    const activityId = activities[at]
    const list = await read<'signup.attendance'>('signup.attendance', { activityId })
    const day = await read<'signup.attendanceDay'>('signup.attendanceDay', { activityId })
    const nameOf = new Map([...signups].map(([party, signupId]) => [signupId, party.split(' ')[1]]))
    const rows = list.items.map(
      ({ signupId, people }) =>
        `${nameOf.get(signupId)} ${people.map(({ came }) => (came ? 1 : 0)).join('')}`,
    )
    return pictureOf(rows, day)
  }

  async function read<N extends 'signup.attendance' | 'signup.attendanceDay'>(action: N, input: object) {
    const reply = await send(editor, action, input, newId('read'))
    if (!reply.ok) throw new Error(`${action} was refused: ${reply.cause}`)
    // The contract says what this action answers.
    return reply.data as OutputOf<N>
  }

  const signups = new Map<string, string>()
  for (const who of guests)
    for (const at of places) {
      const row = env
        .read('signups', { activityId: activities[at] })
        .find(({ personId }) => street.personOf(String(personId)) === who)
      if (row) signups.set(`${at} ${who}`, String(row._id))
    }

  for (const { what, fault } of steps) {
    for (const call of await callsOf(what)) {
      if (what.act !== 'again') sent.push(call)
      const planned = fault && env.faults.add({ fn: 'api', ...fault })
      const reply = await send(call.who, call.action, call.input(), call.requestId)
      planned?.remove()
      const [told, expected] = [wordsOf(call.action, reply), call.expected()]
      if (told !== expected) return [`${JSON.stringify(what)}: ${told}, expected ${expected}`]
    }
    for (const at of places)
      if (stored(at) !== model.picture(at))
        return [`after ${JSON.stringify(what)}: ${stored(at)}, expected ${model.picture(at)}`]
  }
  for (const at of places) {
    const picture = await shown(at)
    if (picture !== model.picture(at)) return [`${at}: ${picture}, expected ${model.picture(at)}`]
  }
  return []
}

const byNonce = (one: { nonce: string }, other: { nonce: string }): number =>
  one.nonce < other.nonce ? -1 : 1

function wordsOf(action: string, reply: Reply): string {
  if (!reply.ok) return reply.cause
  if (action === 'signup.addWalkIn') return 'walked in'
  // The contract says what these answer.
  const { state, answers } = reply.data as {
    state?: string
    answers?: OutputOf<'signup.saveTicks'>['answers']
  }
  if (!answers) return state ?? ''
  return [...answers]
    .sort(byNonce)
    .map(({ state, cause }) => cause ?? state)
    .join(' ')
}
