import type { Activity } from '../../../domain/activity/activity'
import { askedOf } from '../../../domain/activity/questions'
import type { ParsedOf } from '../../../domain/contract'
import type { Page } from '../../../domain/fields'
import type { MyPlace, MySignup } from '../../../domain/signup/contract'
import { nameless, type Signup } from '../../../domain/signup/signup'
import { cursorOf, pageOf, readCursor } from '../../kit/paging'
import type { Context } from '../handler'
import { seatsNow } from './follow'
import { keysOf, placeOf } from './my-place'
import type { PersonalSeats } from './seats-reading'
import { type SignupThere, signupsThere } from './store'

const pageSize = 20

/** Who never had a profile never signed up. */
export const mine = async (
  { cursor }: ParsedOf<'signup.mine'>,
  { person, now }: Context,
): Promise<Page<MySignup>> => (person ? mySignups(person._id, cursor, now) : { items: [] })

/** One person's sign-ups, newest first. */
export async function mySignups(
  personId: string,
  cursor: string | undefined,
  now: number,
): Promise<Page<MySignup>> {
  const page = await signupsOnPage(personId, cursor)
  return { ...page, items: await viewsOf(page.items, personId, now) }
}

export async function signupsOnPage(
  personId: string,
  cursor: string | undefined,
): Promise<Page<SignupThere>> {
  const rows = await signupsThere(personId, readCursor(cursor), pageSize + 1)
  return pageOf(rows, pageSize, ({ signup }) => cursorOf(signup.joinedAt, signup._id))
}

export async function viewsOf(
  rows: readonly SignupThere[],
  personId: string,
  now: number,
): Promise<MySignup[]> {
  const ids = [...new Set(rows.map(({ signup }) => signup.activityId))]
  const seats = new Map((await seatsNow(personId, ids, now)).map(row => [row._id, row]))
  return rows.flatMap(({ signup, activity, came }) =>
    activity ? [{ ...view(signup, activity, seats.get(activity._id), now), ...(came ? { came } : {}) }] : [],
  )
}

function view(signup: Signup, activity: Activity, seats: PersonalSeats | undefined, now: number): MySignup {
  const { _id, title, siteId, startsAt, endsAt, place, cancelReason } = activity
  const mine = seats && placeOf(seats, now)
  const lives = mine?.signupId === signup._id
  const keys: ReadonlySet<string> = seats && lives ? keysOf(seats) : new Set()
  // The ledger says who comes: a record also names those who were left out since.
  const people = signup.attendees.filter(({ key, name }) => name !== nameless && (!lives || keys.has(key)))
  return {
    signupId: signup._id,
    activityId: _id,
    title,
    siteId,
    startsAt,
    endsAt,
    place,
    attendees: people.map(({ name }) => name),
    joinedAt: signup.joinedAt,
    ...(lives ? stateOf(mine, activity) : { state: 'gone' as const }),
    ...(lives
      ? {
          people: people.map(({ key, name, answers }) => ({
            id: key,
            name,
            ...(answers ? { answers } : {}),
          })),
        }
      : {}),
    ...answeredBy(people, activity),
    ...(signup.lapsed ? { lapsed: true } : {}),
    ...(cancelReason ? { reason: cancelReason } : {}),
  }
}

/** A question that is asked no more is known by nothing but its answer; one that the party answers together stands once. */
function answeredBy(people: Signup['attendees'], { questions = [] }: Activity): Pick<MySignup, 'answered'> {
  const { party } = askedOf(questions)
  const wordsOf = new Map(questions.map(question => [question.id, question.words]))
  const together = party.flatMap(({ id, words: question }) => {
    const words = people.find(({ answers }) => answers?.[id])?.answers?.[id]
    return words ? [{ who: '我们一起', question, words }] : []
  })
  const each = people.flatMap(({ name, answers = {} }) =>
    Object.entries(answers)
      .filter(([id]) => !party.some(question => question.id === id))
      .map(([id, words]) => ({ who: name, question: wordsOf.get(id) ?? '现在不再问的问题', words })),
  )
  const answered = [...together, ...each]
  return answered.length > 0 ? { answered } : {}
}

function stateOf(
  { state, position, offer, why }: MyPlace,
  activity: Activity,
): Pick<MySignup, 'state' | 'position' | 'offer' | 'why'> {
  if (activity.status === 'cancelled') return { state: 'activityCancelled' }
  return {
    state,
    ...(position === undefined ? {} : { position }),
    ...(offer ? { offer } : {}),
    ...(why ? { why } : {}),
  }
}
