import { signupIdOf } from '../../cloudfunctions/modules/signup/signup-id'
import { day, now } from '../world'
import type { Actor } from './explore'
import type { Puppets } from './puppets'
import type { Act, Sketch } from './scenarios'
import { editor, fieldsWith, openidOf, type Stage } from './stage'

/** An actor with what it asks for. */
export interface Cast extends Actor {
  requestId: string
  action: string
  /** The sign-up that it makes or cancels; empty for others. */
  signupId: string
}

/** What everybody in a scene knows. */
export interface Scene {
  stage: Stage
  puppets: Puppets
  activityId: string
  rev: number
  sketch: Sketch
  /** Person → their id for the child that they share. */
  children: ReadonlyMap<string, string>
}

export const tapOf = (person: string, tap = 'first'): string => `tap-${person}-${tap}`

/** What `signup.join` takes for a party of this size. */
export async function partyOf(stage: Stage, person: string, size: number): Promise<string[]> {
  const { family } = await stage.me(person)
  return ['self', ...family.map(({ id }) => id)].slice(0, size)
}

/** An offer that is made now, a week before the start, stands for a day. */
export const momentOf = (at: number | undefined): number => (at === undefined ? now : now + day + at)

/** The keys of the first so many in the ledger: nobody here has told a birth date. */
async function keysOf(stage: Stage, person: string, size: number): Promise<string[]> {
  const { personId = '', family } = await stage.me(person)
  return [personId, ...family.map(({ id }) => id)].slice(0, size)
}

export async function castOf(scene: Scene, act: Sketch['acts'][number]): Promise<Cast> {
  const { after, mayCrash, at, ...rest } = act
  const moment = momentOf(at)
  const name = Object.entries(rest)
    .map(([what, value]) => `${what} ${value}`)
    .join(', ')
  const { puppets } = scene
  if ('repair' in act) {
    return {
      name,
      after,
      mayCrash,
      begin: () => puppets.repair(moment),
      action: name,
      requestId: name,
      signupId: '',
    }
  }
  const { openid, signupId, ...call } = await callOf(scene, act)
  return { name, after, mayCrash, begin: () => puppets.call(openid, call, moment), ...call, signupId }
}

async function callOf(scene: Scene, act: Exclude<Act, { repair: true }>) {
  const { stage, activityId, rev, sketch, children } = scene
  const signupOf = async (person: string, tap: string | undefined) => {
    const { personId = '' } = await stage.me(person)
    return signupIdOf(activityId, personId, tapOf(person, tap))
  }
  if ('join' in act) {
    const { join: person, size, tap } = act
    const child = act.child ? children.get(person) : undefined
    const attendees = child ? ['self', child] : await partyOf(stage, person, size)
    return {
      openid: openidOf(person),
      action: 'signup.join',
      input: { activityId, attendees },
      requestId: tapOf(person, tap),
      signupId: await signupOf(person, tap),
    }
  }
  if ('accept' in act || 'reduce' in act) {
    const person = 'accept' in act ? act.accept : act.reduce
    const action = 'accept' in act ? 'signup.accept' : 'signup.reduce'
    const signupId = await signupOf(person, 'before')
    const attendees = await keysOf(stage, person, act.seats)
    const requestId = `${action.replace('.', '-')}-${person}-${act.seats}`
    return { openid: openidOf(person), action, input: { signupId, attendees }, requestId, signupId }
  }
  if ('cancel' in act) {
    const { cancel: person } = act
    const tap = act.tap ?? (person in (sketch.before ?? {}) ? 'before' : undefined)
    const signupId = await signupOf(person, tap)
    const requestId = `cancel-${tapOf(person, tap)}`
    return { openid: openidOf(person), action: 'signup.cancel', input: { signupId }, requestId, signupId }
  }
  if ('capacity' in act) {
    const copy = act.later ? rev + 1 : rev
    const input = { activityId, rev: copy, fields: fieldsWith(act.capacity) }
    return {
      openid: editor,
      action: 'activity.save',
      input,
      requestId: `capacity-${act.capacity}`,
      signupId: '',
    }
  }
  const input = { activityId, rev, reason: '下雨' }
  return { openid: editor, action: 'activity.cancel', input, requestId: 'called-off', signupId: '' }
}
