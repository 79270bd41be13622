/**
 * Bugs that somebody could make in the seat code. Each is planted in a bundle of its own, never in the work tree, and
 * must be caught: by random histories or days against the functions, or, where two calls have to meet, by the model.
 */
export interface Mutation {
  file: string
  /** Occurs once in the file; otherwise the list is out of date. */
  find: string
  replace: string
  /** What goes wrong. */
  why: string
  caughtBy: 'histories' | 'model' | 'days'
}

const settle = 'domain/signup/settle.ts'
const change = 'domain/signup/change.ts'
const goOn = 'domain/signup/go-on.ts'
const accept = 'domain/signup/accept.ts'
const offer = 'domain/signup/offer.ts'
const reduce = 'domain/signup/reduce.ts'
const terms = 'domain/signup/terms.ts'
const condition = 'cloudfunctions/modules/signup/seats-condition.ts'
const store = 'cloudfunctions/modules/signup/seats-store.ts'
const seats = 'cloudfunctions/modules/signup/seats.ts'

const byHistories: Omit<Mutation, 'caughtBy'>[] = [
  {
    file: settle,
    find: 'if (fits(left, need, opened)) {',
    replace: 'if (fits(left, plus(need, [1]), opened)) {',
    why: 'a party that just fits is not asked',
  },
  {
    file: settle,
    find: '    } else waiting.push(party)\n  }\n  return { fitting',
    replace: '    } else { waiting.push(party); left = left.map(() => 0) }\n  }\n  return { fitting',
    why: 'a big party holds up those who fit',
  },
  {
    file: settle,
    find: 'position: due.length + waiting.length }',
    replace: 'position: index + 1 }',
    why: 'those who sit are counted as waiting',
  },
  {
    file: goOn,
    find: 'fit(plus(after.room, freed), after.waiting,',
    replace: 'fit(after.room, after.waiting,',
    why: 'the seats of a party that leaves are lost',
  },
  {
    file: goOn,
    find: 'const closed = isLineClosed(ledger, now)',
    replace: 'const closed = false',
    why: 'seats are given away after the line has closed',
  },
  {
    file: change,
    find: '    spend: signupId,\n',
    replace: '',
    why: 'a late copy of a tap that was cancelled signs up again',
  },
  {
    file: change,
    find: 'const taken = ledger.capacity - before.free - before.lapsed',
    replace: 'const taken = ledger.capacity - ledger.free - ledger.lapsed',
    why: 'those who sit by rule do not count when the capacity is lowered',
  },
  {
    file: change,
    find: 'lapsed: left - offered }',
    replace: 'lapsed: ledger.lapsed }',
    why: 'seats that lapsed are forgotten when the capacity changes',
  },
  {
    file: change,
    find: 'if (left < 0) return',
    replace: 'if (left < -1) return',
    why: 'the capacity falls below what is taken',
  },
  {
    file: change,
    find: 'ledger.seats[personId]?.signupId === signupId ? ledger.seats[personId] : undefined',
    replace: 'ledger.seats[personId]',
    why: 'cancelling again cancels the sign-up that was made since',
  },
  {
    file: condition,
    find: '    spent: _.neq(signupId),\n',
    replace: '',
    why: 'a tap that was cancelled or refused takes effect later',
  },
  {
    file: condition,
    find: "    'line.personId': _.neq(personId),\n",
    replace: '',
    why: 'one person stands in the line twice',
  },
  {
    file: condition,
    find: '_.exists(false),\n    ...nobodySits,',
    replace: '_.neq(0),\n    ...nobodySits,',
    why: 'one person sits twice',
  },
  {
    file: condition,
    find: '    closesAt: _.gt(now),\n',
    replace: '',
    why: 'sign-up goes on after it has closed',
  },
  {
    file: store,
    find: 'const out = [...change.seat.map(entry => entry.signupId), ...change.leaveLine]',
    replace: 'const out = change.seat.map(entry => entry.signupId)',
    why: 'who leaves the line stays in it',
  },
  {
    file: store,
    find: '      for (const key of keys) data',
    replace: '      for (const key of []) data',
    why: 'who has left may not come back',
  },
  {
    file: seats,
    find: 'if (await spend(activityId, personId, signupId)) return decision',
    replace: 'return decision',
    why: 'a refused tap takes effect when it is sent again',
  },
  {
    file: 'cloudfunctions/modules/signup/join.ts',
    find: 'return answerOf((await getSignup(record._id)) ?? record)',
    replace: 'return answerOf(record)',
    why: 'the same tap is answered differently the second time',
  },
  {
    file: settle,
    find: 'if (at > moment || at === never) return',
    replace: 'if (at >= moment || at === never) return',
    why: 'an offer stands one moment too long',
  },
  {
    file: settle,
    find: '  room = [...room.slice(0, -1), 0]\n  return { seated, due: [], waiting, live, missed, room, free: 0, lapsed }',
    replace:
      '  lapsed -= freeIn(room)\n  return { seated, due: [], waiting, live, missed, room, free: freeIn(room), lapsed }',
    why: 'whoever was due as the line closed sits after the next change',
  },
  {
    file: goOn,
    find: 'const confirmed = now >= ledger.confirmsFrom',
    replace: 'const confirmed = false',
    why: 'somebody is asked when nobody can answer any more',
  },
  {
    file: goOn,
    find: 'const fitting = [...after.due, ...next.fitting]',
    replace: 'const fitting = next.fitting',
    why: 'whoever was due is forgotten by the write that should ask them',
  },
  {
    file: goOn,
    find: 'nextMoment([...after.live, ...offer], ledger, now),',
    replace: 'nextMoment(offer, ledger, now),',
    why: 'the timer does not know when the next offer lapses',
  },
  {
    file: offer,
    find: 'Math.min(offerMs,',
    replace: 'Math.max(offerMs,',
    why: 'an offer outlasts the line',
  },
  {
    file: accept,
    find: 'minus(needOf(offered, sets), needOf(seated, sets))',
    replace: 'minus(needOf(offered, sets), needOf(offered, sets))',
    why: 'the seats that a party leaves are lost',
  },
  {
    file: accept,
    find: "refuse([...missed, ...ledger.missed].some(its) ? 'offerOver' : 'notSignedUp')",
    replace: "refuse('notSignedUp')",
    why: 'who is too late is told that there is no such sign-up',
  },
  {
    file: reduce,
    find: '    now,\n    signupId,\n  )',
    replace: '    now,\n  )',
    why: 'who has just asked for fewer seats is asked whether they want them',
  },
  {
    file: store,
    find: '...change.missed.map(({ signupId }) => signupId)',
    replace: '',
    why: 'a late copy of a tap whose offer lapsed signs up again',
  },
  {
    file: condition,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a piece of source
    find: '    [`offers.${personId}`]: _.exists(false),\n',
    replace: '',
    why: 'one who is asked signs up a second time',
  },
  {
    file: 'cloudfunctions/modules/signup/answering.ts',
    find: '  if (before) return before\n',
    replace: '',
    why: 'the same accept is answered differently the second time',
  },
  {
    file: 'cloudfunctions/modules/signup/signup-id.ts',
    find: "derivedId('signup', activityId, personId, requestId)",
    replace: "derivedId('signup', activityId, personId, String(requestId.length))",
    why: 'a new tap is taken for an old one',
  },
]

const byModel: Omit<Mutation, 'caughtBy'>[] = [
  {
    file: store,
    find: '    rev: before.rev,\n',
    replace: '',
    why: 'two changes are made from the same copy',
  },
  {
    file: store,
    find: 'change.unlessJoined ? { joins: before.joins } : {}',
    replace: '{}',
    why: 'a change overlooks who joined in between',
  },
  {
    file: goOn,
    find: 'unlessJoined: after.free > 0 || free > 0 || lapsesSoon,',
    replace: 'unlessJoined: free > 0 || lapsesSoon,',
    why: 'a cancel gives away seats that a join in between has taken',
  },
  {
    file: goOn,
    find: 'unlessJoined: after.free > 0 || free > 0 || lapsesSoon,',
    replace: 'unlessJoined: after.free > 0 || free > 0,',
    why: 'seats that lapse are taken at the last moment and by a join at once',
  },
  {
    file: settle,
    find: '    moment = Math.max(moment, party.at)\n    passUntil(moment)\n',
    replace: '',
    why: 'who joins after a lapse is told to wait beside free seats',
  },
  {
    file: seats,
    find: 'if (isRefusal(planned) || (await applyChange(before, planned)))',
    replace: 'await applyChange(before, planned)\n    if (planned)',
    why: 'a change that lost its race counts as done',
  },
  {
    file: condition,
    find: "    'line.attendees': _.nin(attendees),\n",
    replace: '',
    why: 'both parents sign up the same child',
  },
  {
    file: condition,
    find: '    ...nobodySits,\n',
    replace: '',
    why: 'a child who sits is signed up by the other parent',
  },
  {
    file: 'cloudfunctions/modules/signup/cancel.ts',
    find: '  if (!tooLate) await markCancelled(signupId, context.now)\n',
    replace: '',
    why: 'the record does not know that it was cancelled',
  },
  {
    file: terms,
    find: 'const capacity = Math.min(ledger.capacity, next.capacity)',
    replace: 'const { capacity } = next',
    why: 'seats are given that no activity has, when its editor loses or dies',
  },
  {
    file: terms,
    find: '  if (ledger.termsRev > saved.rev && now < ledger.termsAt + editMs) return undefined\n',
    replace: '',
    why: 'an older revision is carried to the ledger late',
  },
]

const take = 'domain/signup/attendance/take.ts'
const codes = 'cloudfunctions/modules/signup/attendance/codes.ts'

const byDays: Omit<Mutation, 'caughtBy'>[] = [
  {
    file: 'domain/check-in/code.ts',
    find: 'const behindSteps = 2',
    replace: 'const behindSteps = 3',
    why: 'the code of a step that is over checks in',
  },
  {
    file: 'domain/check-in/code.ts',
    find: 'const aheadSteps = 1',
    replace: 'const aheadSteps = 2',
    why: 'a code that is still to come checks in',
  },
  {
    file: codes,
    find: "keyedDigits(codeLength, 'checkIn', activityId, String(step))",
    replace: "keyedDigits(codeLength, 'checkIn', String(step))",
    why: 'the code of another activity checks in',
  },
  {
    file: codes,
    find: 'const about = (activityId: string)',
    replace: "const about = (_: string, activityId = 'any')",
    why: 'the code of a party opens at another activity',
  },
  {
    file: codes,
    find: 'return until > now ? personId : null',
    replace: 'return personId',
    why: 'the code of a party never ends',
  },
  {
    file: take,
    find: 'keys.filter(key => !before.scanned.includes(key))',
    replace: '[...keys]',
    why: 'a second scan counts: it ticks again whom staff had unticked',
  },
  {
    file: take,
    find: 'one && (one.at > other.at || (one.at === other.at && one.nonce >= other.nonce))',
    replace: 'one && one.nonce === other.nonce',
    why: 'what arrives last wins over what was done last',
  },
  {
    file: take,
    find: '  if (known) return { after: null, state: known.state }\n',
    replace: '',
    why: 'a tick that is heard twice is answered anew',
  },
  {
    file: take,
    find: 'Math.min(now, now - Math.max(0, sentAt - madeAt))',
    replace: 'Math.min(now, madeAt)',
    why: 'a phone whose clock is wrong says when it was',
  },
  {
    file: 'cloudfunctions/modules/signup/attendance/walk-ins.ts',
    find: 'me(context)._id, context.requestId)',
    replace: 'me(context)._id, String(now))',
    why: 'walk-ins that are sent again later are counted twice',
  },
]

export const mutations: Mutation[] = [
  ...byDays.map(one => ({ ...one, caughtBy: 'days' as const })),
  ...byHistories.map(one => ({ ...one, caughtBy: 'histories' as const })),
  ...byModel.map(one => ({ ...one, caughtBy: 'model' as const })),
]
