import type { Measured } from './measure'

/** What a reading action may ask of the database. */
export interface Bound {
  /** That read, with the one by which every call learns who calls. */
  requests: number
  /** Rows that one request may read beyond those that it gives; the row that says whether there is another page is given. */
  excess: number
}

const usual: Bound = { requests: 3, excess: 1 }

/** Those that need more, each for its reason. */
const others: Record<string, Partial<Bound> & { why: string }> = {
  'site.tree': { excess: 500, why: 'estates are joined to their sites' },
  'person.ownData': { excess: 1000, why: 'the first of everything, with what is joined to it' },
  'person.ownRecords': {
    excess: 42,
    why: 'activities, what one said of them, and then who came, are joined to sign-ups; walk-ins',
  },
  'person.exportOwnData': { excess: 500, why: 'estates are joined to their sites' },
  'person.claimLook': {
    requests: 4,
    excess: 1000,
    why: 'a code, the record behind it, and then the open ledgers are looked through',
  },
  'person.mergeLook': { excess: 1000, why: 'looks through the open ledgers' },
  'audit.export': { requests: 4, excess: 10_000, why: 'all of it, counted before; names are looked up' },

  'signup.mine': { excess: 42, why: 'activities, and who came, are joined to sign-ups' },
  'signup.deskMine': { excess: 42, why: 'the same' },
  'activity.past': { excess: 21, why: 'recaps are joined to activities' },
  'signup.feedbackOf': { excess: 5000, why: 'all voices of an activity are counted, at most one a party' },
  'signup.feedbackFigures': { excess: 5000, why: 'the same' },

  'signup.myDay': { excess: 3, why: 'the site and closed days are joined to the activity' },
  'signup.dayCodes': { excess: 3, why: 'the same' },
  'signup.attendance': { excess: 100, why: 'who came is joined' },
  'signup.attendanceDay': { excess: 3, why: 'the site and closed days are joined to the activity' },

  'notice.reach': {
    excess: 100_000,
    why: 'a row a reader of this notice; how many there are is counted by a job. Staff look at it now and then',
  },
  'notice.unreached': { requests: 4, excess: 101, why: 'a page of residents, and then their marks' },
  'volunteer.teams': { excess: 20_000, why: 'counts who is in each team of the page' },
  'volunteer.team': { excess: 1000, why: 'counts who is in it; one’s own way in it' },
  'volunteer.teamMembers': { requests: 4, why: 'the team, who is in it, and their names' },
  'message.ofRegistration': { requests: 4, why: 'the registration, what was told of it, and the attempts' },
  'message.ofNotice': {
    requests: 4,
    excess: 100_000,
    why: 'a row an attempt of its messages; how many it is for is counted by a job',
  },
}

export const boundOf = (name: string): Bound => ({ ...usual, ...others[name] })

/** What is wrong with it, in words for whoever has to mend it. */
export function misses(name: string, { requests, excess, queries }: Measured): string[] {
  const bound = boundOf(name)
  const wrong = [
    ...(requests > bound.requests ? [`${requests} requests, allowed are ${bound.requests}`] : []),
    ...(excess > bound.excess ? [`${excess} rows read in vain, allowed are ${bound.excess}`] : []),
  ]
  return wrong.map(text => [`${name}: ${text}`, ...queries].join('\n  '))
}
