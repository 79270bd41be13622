import type { Reply } from '../../domain/reply'
import { wrongWith } from '../model/invariants'
import { hour, minute } from '../world'
import { activityFields } from '../world/fields'
import type { Act, History, Step } from './history'
import { pictureOf, SimpleModel } from './simple-model'
import { editor, type Street } from './street'

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
  const model = new SimpleModel(capacity, street.env.clock.now(), activityFields)
  const taps: { person: string; requestId: string; attendees: string[] }[] = []
  const sent: Sent[] = []
  let rev = first
  let calls = 0
  const newId = (what: string) => `${what}-${life}-${++calls}`

  const join = ({ person, first, size }: Extract<Act, { act: 'join' }>): Sent => {
    const requestId = newId('tap')
    const attendees = street.attendeesOf(person, first, size)
    taps.push({ person, requestId, attendees })
    return {
      person,
      action: 'signup.join',
      input: { activityId, attendees },
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

  const answer = ({ act, nth, seats }: Extract<Act, { act: 'accept' | 'reduce' }>): Sent | undefined => {
    const tap = taps[nth % Math.max(1, taps.length)]
    if (!tap) return undefined
    const requestId = newId(act)
    const signupId = street.signupId(activityId, tap.person, tap.requestId)
    const attendees = street.keysOf(tap.person, tap.attendees).slice(0, seats)
    return {
      person: tap.person,
      action: `signup.${act}`,
      input: { signupId, attendees },
      requestId,
      expected: () => model[act](requestId, tap.requestId, attendees.length),
    }
  }

  function callOf(what: Act): Sent | undefined {
    if (what.act === 'join') return join(what)
    if (what.act === 'cancel') return cancel(what.nth)
    if (what.act === 'accept' || what.act === 'reduce') return answer(what)
    if (what.act === 'capacity') return save(what.to)
    if (what.act === 'repeat') return sent[what.nth % Math.max(1, sent.length)]
    return undefined
  }

  async function take({ what, fault }: Step): Promise<string[]> {
    if (what.act === 'wait') wait(street, model, what.until)
    if (what.act === 'tick') await tick(street, model)
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

/** Never backwards. */
function wait({ env }: Street, model: SimpleModel, until: Extract<Act, { act: 'wait' }>['until']): void {
  const { deadline } = model
  const moments = {
    lapse: deadline,
    justBeforeLapse: deadline - 1,
    nearStart: activityFields.startsAt - 3 * hour,
    signupCloses: activityFields.signupClosesAt,
    lineCloses: activityFields.startsAt,
  }
  const moment = moments[until]
  if (Number.isFinite(moment)) env.clock.set(Math.max(moment, env.clock.now()))
  model.pass(env.clock.now())
}

/** Long enough after the last one for the jobs to be due. */
async function tick({ env }: Street, model: SimpleModel): Promise<void> {
  env.clock.advance(6 * minute)
  model.pass(env.clock.now())
  await env.trigger('tick', 'everyMinute')
  model.write()
}

function compare(street: Street, activityId: string, model: SimpleModel): string[] {
  const ledger = street.ledger(activityId)
  const picture = pictureOf(ledger, street.env.clock.now(), street.personOf)
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
