import { signupIdOf } from '../../cloudfunctions/modules/signup/signup-id'
import type { Activity } from '../../domain/activity/activity'
import type { SeatLedger } from '../../domain/signup/ledger'
import type { Signup } from '../../domain/signup/signup'
import { termsAgree } from '../../domain/signup/terms'
import type { Body } from '../../localcloud/protocol/body'
import { type Cast, castOf, momentOf, partyOf, type Scene, tapOf } from './cast'
import { type Documents, docOf } from './documents'
import type { Executor } from './executor'
import { type Explored, explore, type Seen } from './explore'
import { fatesOf, wrongBetween, wrongWith } from './invariants'
import { broken } from './promises'
import type { Puppets } from './puppets'
import type { Sketch } from './scenarios'
import { addChild, ledgerOf, openidOf, published, type Stage, settled, stageOn } from './stage'

/** Plays a sketch in every order. `people`: who may appear in it. */
export async function exploreSketch(
  sketch: Sketch,
  people: Documents,
  executor: Executor,
  puppets: Puppets,
): Promise<Explored> {
  const stage = stageOn(executor, puppets, people)
  let { activityId, rev } = await published(stage, sketch.capacity)
  for (const [person, size] of Object.entries(sketch.before ?? {})) {
    const attendees = await partyOf(stage, person, size)
    await stage.play(openidOf(person), 'signup.join', { activityId, attendees }, tapOf(person, 'before'))
  }
  if (sketch.left) await leave(stage, activityId, sketch.left)
  if (sketch.settled) rev = await settled(stage, activityId, rev, sketch.capacity)
  const children = new Map<string, string>()
  for (const act of sketch.acts) {
    if ('child' in act && !children.has(act.join)) children.set(act.join, await addChild(stage, act.join))
  }
  const scene: Scene = { stage, puppets, activityId, rev, sketch, children }
  const cast: Cast[] = []
  for (const act of sketch.acts) cast.push(await castOf(scene, act))

  const cancelled = new Set(cast.flatMap(one => (one.action === 'signup.cancel' ? [one.signupId] : [])))
  const latest = Math.max(...sketch.acts.map(({ at }) => momentOf(at)))
  const told = (actors: readonly Seen[]) =>
    cast.flatMap((one, i) => {
      const answer = actors[i]?.answer
      return answer === undefined ? [] : [{ ...one, answer }]
    })

  return explore(
    { documents: stage.documents, actors: cast, isShared: sharedBy(cast) },
    executor,
    (before, after, actors) => {
      const ledger = ledgerOf(after, activityId)
      return [
        ...wrongWith(ledger),
        ...beyondCapacity(ledger, activityOf(after, activityId)),
        ...wrongBetween(ledgerOf(before, activityId), ledger, cancelled, latest),
        ...broken(told(actors), ledger, cancelled),
      ]
    },
    (documents, actors) =>
      actors.some(({ dead }) => dead)
        ? []
        : [...unlikeActivity(documents, activityId), ...unrecorded(documents, told(actors))],
  )
}

/** What they had before is cancelled: the seats are held for whoever comes next. */
async function leave(stage: Stage, activityId: string, person: string): Promise<void> {
  const { personId = '' } = await stage.me(person)
  const signupId = signupIdOf(activityId, personId, tapOf(person, 'before'))
  await stage.play(openidOf(person), 'signup.cancel', { signupId })
}

/** All meet at the ledger; calls that name the same sign-up meet at its record, editors at the activity. */
function sharedBy(cast: readonly Cast[]): (request: Body) => boolean {
  const ids = cast.flatMap(({ signupId }) => (signupId ? [signupId] : []))
  const twice = ids.filter((id, i) => ids.indexOf(id) !== i)
  const editors = cast.filter(({ action }) => action.startsWith('activity.')).length
  const repairs = cast.some(({ action }) => action.startsWith('repair'))
  return ({ collectionName, query, data }) => {
    if (collectionName === 'seatLedgers') return true
    if (collectionName === 'activities') return repairs || editors > 1
    if (collectionName !== 'signups') return false
    const about = JSON.stringify([query, data])
    return repairs || twice.some(id => about.includes(id))
  }
}

// Only the activity store writes this collection.
const activityOf = (documents: Documents, activityId: string): Activity =>
  docOf(documents, 'activities', activityId) as unknown as Activity

/** At every moment no more seats are given than the activity says, to whomever reads it. */
function beyondCapacity(ledger: SeatLedger, { capacity }: Activity): string[] {
  const taken = ledger.capacity - ledger.lapsed - fatesOf(ledger).free
  return taken > capacity ? [`${taken} seats given of the activity's ${capacity}`] : []
}

/** When nobody died, the ledger says at the end what the activity says. */
const unlikeActivity = (documents: Documents, activityId: string): string[] =>
  termsAgree(ledgerOf(documents, activityId), activityOf(documents, activityId))
    ? []
    : ['the ledger is not that of the activity']

/** When nobody died, the records say at the end what was told. */
function unrecorded(documents: Documents, told: readonly (Cast & { answer: unknown })[]): string[] {
  return told.flatMap(({ action, signupId, answer }) => {
    // Only the sign-ups store writes this collection; `serve` answered.
    const record = docOf(documents, 'signups', signupId) as unknown as Signup | undefined
    const { ok, cause } = answer as { ok: boolean; cause?: string }
    if (action === 'signup.cancel' && ok && record?.cancelledAt === undefined)
      return [`${signupId}: no mark of its cancel`]
    if (action !== 'signup.join' || cause === 'busy') return []
    return record?.listed === ok ? [] : [`${signupId}: no record of its answer`]
  })
}
