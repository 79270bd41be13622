import type { Reply } from '../../domain/reply'
import { wrongWith } from '../model/invariants'
import { minute } from '../world'
import type { Act, History, Step } from './history'
import { pictureOf, SimpleModel } from './simple-model'
import { closings, editor, type Street } from './street'

interface Sent {
  person: string
  action: string
  input: unknown
  requestId: string
  /** What the model says to it, whenever it is asked. */
  expected: () => string
}

let lives = 0

/** Plays a history against the functions and the model side by side. Lists the first difference, if any. */
export async function play(street: Street, { capacity, steps }: History): Promise<string[]> {
  const { activityId, rev: first } = await street.publish(capacity)
  const life = String(++lives).padStart(5, '0')
  const model = new SimpleModel(capacity)
  const taps: { person: string; requestId: string }[] = []
  const sent: Sent[] = []
  let rev = first
  let calls = 0
  const newId = (what: string) => `${what}-${life}-${++calls}`

  const join = ({ person, first, size }: Extract<Act, { act: 'join' }>): Sent => {
    const requestId = newId('tap')
    taps.push({ person, requestId })
    return {
      person,
      action: 'signup.join',
      input: { activityId, attendees: street.attendeesOf(person, first, size) },
      requestId,
      expected: () => model.join(requestId, person, size),
    }
  }
  const cancel = (nth: number): Sent | undefined => {
    const tap = taps[nth % Math.max(1, taps.length)]
    if (!tap) return undefined
    return {
      person: tap.person,
      action: 'signup.cancel',
      input: { signupId: street.signupId(activityId, tap.person, tap.requestId) },
      requestId: newId('cancel'),
      expected: () => model.cancel(tap.requestId),
    }
  }
  const save = (to: number): Sent => ({
    person: editor,
    action: 'activity.save',
    input: { activityId, rev, fields: street.fieldsWith(to) },
    requestId: newId('save'),
    expected: () => model.setCapacity(to),
  })

  function callOf(what: Act): Sent | undefined {
    if (what.act === 'join') return join(what)
    if (what.act === 'cancel') return cancel(what.nth)
    if (what.act === 'capacity') return save(what.to)
    if (what.act === 'repeat') return sent[what.nth % Math.max(1, sent.length)]
    return undefined
  }

  async function take({ what, fault }: Step): Promise<string[]> {
    if (what.act === 'close') pass(street, model)
    if (what.act === 'tick') await tick(street)
    const call = callOf(what)
    if (!call) return []
    if (what.act !== 'repeat' && call.action !== 'activity.save') sent.push(call)
    if (fault) street.env.faults.add({ ...fault, fn: 'api' })
    const reply = await street.send(call.person, call.action, call.input, call.requestId)
    street.env.faults.clear()
    if (call.action === 'activity.save' && reply.ok) rev++
    const expected = call.expected()
    const answer = wordsOf(call.action, reply)
    return answer === expected ? [] : [`${call.action} ${call.requestId}: ${answer}, expected ${expected}`]
  }

  for (const step of steps) {
    const wrong = [...(await take(step)), ...compare(street, activityId, model)]
    if (wrong.length > 0) return wrong
  }
  return []
}

/** First the sign-up closes, then the line. */
function pass(street: Street, model: SimpleModel): void {
  street.env.clock.set(model.signupClosed ? closings.line : closings.signup)
  model.lineClosed = model.signupClosed
  model.signupClosed = true
}

/** Long enough after the last one for the job to be due. */
async function tick({ env }: Street): Promise<void> {
  env.clock.advance(6 * minute)
  await env.trigger('tick', 'everyMinute')
}

function compare(street: Street, activityId: string, model: SimpleModel): string[] {
  const ledger = street.ledger(activityId)
  const picture = pictureOf(ledger, street.personOf)
  const different = picture === model.picture() ? [] : [`${picture}, expected ${model.picture()}`]
  return [...wrongWith(ledger), ...different]
}

/** An answer in the model's words. */
function wordsOf(action: string, reply: Reply): string {
  if (!reply.ok) return [reply.cause, reply.detail?.taken ?? ''].join(' ').trim()
  if (action === 'activity.save') return 'saved'
  // The contract says what these two answer.
  const { state, position, party } = reply.data as { state: string; position?: number; party?: number }
  return [state, position ?? '', party ?? ''].filter(word => word !== '').join(' ')
}
