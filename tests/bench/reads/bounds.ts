import type { Measured } from './measure'

/** What a reading action may ask of the database. */
export interface Bound {
  /** With the one by which every call learns who calls. */
  requests: number
  /** Rows that one request may read beyond those that it gives; the row that says whether there is another page is given. */
  excess: number
}

const usual: Bound = { requests: 3, excess: 1 }

/** Those that need more, each for its reason. */
const others: Record<string, Partial<Bound> & { why: string }> = {
  'site.tree': { excess: 500, why: 'estates are joined to their sites' },
  'site.health': { requests: 5, why: 'a page of owners on four unlike things' },
  'audit.chain': { requests: 4, why: 'the same' },
  'person.tasks': { requests: 11, why: 'what waits in every area' },
  'person.openWork': { requests: 5, why: 'the same, of one member of staff' },
  'person.ownData': { requests: 19, excess: 1000, why: 'the first of everything in every area' },
  'person.exportOwnData': {
    requests: 8,
    excess: 500,
    why: 'on record, and counted; estates are joined to their sites',
  },
  'person.byCode': { requests: 5, why: 'tries are counted, the look is on record' },
  'person.deskFind': { requests: 5, why: 'tries are counted; by name and by number' },
  'person.claimLook': { requests: 7, excess: 1000, why: 'tries are counted; looks through the open ledgers' },
  'person.mergeLook': { requests: 6, excess: 1000, why: 'two records; looks through the open ledgers' },
  'person.staffMember': { requests: 4, why: 'the person, the history of roles, who gave them' },
  'person.deskRecord': { requests: 4, why: 'of a record that may have gone into another' },
  'signup.checkImport': { requests: 5, why: 'counted; rows of a list on paper are looked up together' },
  'audit.export': {
    requests: 11,
    excess: 10_000,
    why: 'counted, on record, and names of every area are looked up',
  },
  'audit.list': { requests: 8, why: 'names of every area are looked up' },

  'person.ownRecords': {
    requests: 6,
    excess: 42,
    why: 'activities, what one said of them, and then who came, are joined to sign-ups; walk-ins',
  },
  'signup.mine': { excess: 42, why: 'activities, and who came, are joined to sign-ups' },
  'signup.deskMine': {
    requests: 4,
    excess: 42,
    why: 'the same, of a record that may have gone into another',
  },
  'message.mine': { requests: 4, why: 'sign-ups, what was told about them, their ledgers' },

  'activity.list (all filters)': { requests: 7, why: 'looks further where few have free seats' },

  'activity.past': { excess: 21, why: 'recaps are joined to activities' },

  'signup.feedbackOf': { excess: 5000, why: 'all voices of an activity are counted, at most one a party' },
  'signup.feedbackFigures': { excess: 5000, why: 'the same' },

  'signup.myDay': {
    requests: 4,
    excess: 3,
    why: 'the day with its site, the seat, the sign-up with who came',
  },
  'signup.dayCodes': { excess: 3, why: 'the site and closed days are joined to the activity' },
  'signup.attendance': { requests: 4, excess: 100, why: 'who came is joined; every look is on record' },
  'signup.attendanceDay': {
    requests: 5,
    excess: 3,
    why: 'the day with its site, who sits, who was ticked, who walked in',
  },
  'notice.reach': {
    requests: 4,
    excess: 2_000_000,
    why: 'counts residents, and who opened it: staff look at it now and then',
  },
  'notice.unreached': {
    requests: 6,
    excess: 101,
    why: 'the look is on record; a page of residents, and their marks',
  },
  'notice.audience': {
    excess: 2_000_000,
    why: 'counts residents, and who agreed: once before a notice is said',
  },
  'volunteer.teams': { excess: 20_000, why: 'counts who is in each team of the page' },
  'volunteer.team': { requests: 4, excess: 1000, why: 'counts who is in it; one’s own way in it' },
  'volunteer.teamMembers': { requests: 4, why: 'the team, who is in it, and their names' },
  'notice.callNumber': { requests: 4, why: 'the look is on record' },
  'message.ofRegistration': { requests: 4, why: 'the registration, what was told of it, and the attempts' },
  'message.ofNotice': { requests: 5, excess: 1_000_000, why: 'to be brought down: counts everybody' },
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
