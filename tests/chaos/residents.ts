import type { Random } from '../../scripts/seed/random'
import type { Board } from './board'
import type { Client } from './client'

/** What a resident does at one moment. Each sends one or two calls; who has two telephones sends them at once. */

type Act = (me: Client, board: Board, random: Random) => Promise<unknown>

const join: Act = async (me, board, random) => {
  const activityId = board.someActivity(random)
  if (!activityId) return
  const { family } = await own(me)
  const attendees = random.some(['self', ...family], random.int(1, 4))
  const reply = await me.call('signup.join', { activityId, attendees })
  if (reply.ok) board.noteJoin(me, reply.data)
}

const cancel: Act = async (me, board, random) => {
  const mine = board.standingOf(me)
  if (mine.length === 0) return
  const { signupId } = random.pick(mine)
  board.leaving.add(signupId)
  await me.call('signup.cancel', { signupId })
}

/** All or the first of the seats that are held, if any are. */
const accept: Act = async (me, _board, random) => {
  const reply = await me.call('signup.mine', {})
  const asked = reply.ok ? reply.data.items.find(({ offer }) => offer) : undefined
  if (!asked) return
  const { signupId, people = [] } = asked
  const some = people.slice(0, random.int(1, Math.max(1, people.length))).map(({ id }) => id)
  await me.call('signup.accept', { signupId, ...(some.length > 0 ? { attendees: some } : {}) })
}

/** A copy of an earlier tap that was on its way for long: it may change nothing and says what was said before. */
const repeat: Act = async (me, board, random) => {
  const told = board.tapsOf(me)
  if (told.length > 0) await board.sendAgain(me, random.pick(told))
}

const look: Act = async (me, board, random) => {
  const activityId = board.someActivity(random)
  await me.call('signup.mine', {})
  if (activityId) await me.call('activity.detail', { activityId })
  await me.call('activity.list', {})
}

/** Two telephones of one person change one record at the same time: neither may be lost. */
const family: Act = async (me, _board, random) => {
  const { family, personal } = await own(me)
  const extra = family.filter(id => !personal.includes(id)).slice(0, 1)
  const add = (nth: number) =>
    me.call('person.saveMember', { name: `${me.name}新${random.int(0, 1e6)}${nth}`, relation: 'other' })
  if (family.length <= 5) await Promise.all([add(1), add(2)])
  else for (const id of extra) await me.call('person.removeMember', { id })
}

/** A code from one of the screens: now and then an old one, one of another activity, or one that was made up. */
const checkIn: Act = async (me, board, random) => {
  const shown = board.codes.slice(-6)
  if (shown.length === 0) return
  const { code, activityId } = random.pick(shown)
  const guess = String(random.int(0, 999_999)).padStart(6, '0')
  const tried = random.pick([code, code, random.pick(shown).code, guess])
  await me.call('signup.checkIn', { activityId, code: tried })
  const mine = await me.call('signup.myDay', { activityId })
  if (mine.ok && mine.data.code) board.partyCodes.set(activityId, mine.data.code.text)
}

/** One more message of each kind that anybody is told here. */
const agree: Act = me => me.agree('noticePublished', 'activityCancelled', 'promoted')

/** Members that sign-ups use are the first three; the others come and go. */
async function own(me: Client): Promise<{ family: string[]; personal: string[] }> {
  const reply = await me.call('person.me', {})
  const ids = reply.ok ? reply.data.family.map(({ id }) => id) : []
  return { family: ids, personal: ids.slice(0, 3) }
}

const acts: readonly [weight: number, act: Act][] = [
  [9, join],
  [5, cancel],
  [4, accept],
  [4, repeat],
  [3, look],
  [2, family],
  [4, agree],
  [4, checkIn],
]
const weighted = acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act))

export const residentActs: Act = (me, board, random) => random.pick(weighted)(me, board, random)
