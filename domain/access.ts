import type { ActionName } from './contract'
import type { Grant, GrantedRole } from './person/person'

/**
 * Who may do what: one row an action, one cell a role. Guards on the server and buttons on the screen ask this table.
 * An action without its row does not compile, and there is no default.
 *
 * `all`  – any record
 * `site` – records of the sites for which the role is held
 * `own`  – one's own records; the handler finds them by the caller, never by an id from the request alone
 */
export type Reach = 'all' | 'site' | 'own'
export type Role = 'visitor' | 'resident' | GrantedRole
export type AccessRow = Readonly<Partial<Record<Role, Reach>>>

const everybody = { visitor: 'all' } as const
const oneself = { resident: 'own' } as const
const siteStaff = { station: 'site', street: 'all', owner: 'all' } as const
/** Who leads a team is written in the team, where the handler looks: it is no role. */
const leaderAndStaff = { resident: 'own', ...siteStaff } as const

export const access = {
  'site.tree': everybody,
  'site.saveSettings': siteStaff,
  'site.health': { owner: 'all' },
  'site.faults': { owner: 'all' },

  'person.me': { visitor: 'own' },
  'person.saveProfile': { visitor: 'own' },
  'person.saveMember': oneself,
  'person.removeMember': oneself,
  'person.savePhone': oneself,
  'person.takePhone': oneself,
  'person.removePhone': oneself,
  'person.saveSettings': oneself,
  'person.ownData': { visitor: 'own' },
  'person.ownRecords': { visitor: 'own' },
  'person.exportOwnData': { visitor: 'own' },
  'person.withdrawConsent': { visitor: 'own' },
  'person.erase': { visitor: 'own' },
  'person.claimOwner': oneself,
  'person.grantRole': { owner: 'all' },
  'person.revokeRole': { owner: 'all' },
  'person.staff': { street: 'all', owner: 'all' },
  'person.staffMember': { street: 'all', owner: 'all' },
  'person.showCode': oneself,
  'person.byCode': { owner: 'all' },
  'person.upkeep': { owner: 'all' },
  'person.startUpkeep': { owner: 'all' },
  'person.tasks': { leader: 'own', correspondent: 'own', station: 'own', street: 'own', owner: 'own' },
  'person.openWork': { street: 'all', owner: 'all' },
  'person.handOver': { street: 'all', owner: 'all' },

  'person.deskFind': siteStaff,
  'person.deskCreate': siteStaff,
  'person.deskRecord': siteStaff,
  'person.deskSave': siteStaff,
  'person.deskSaveMember': siteStaff,
  'person.deskRemoveMember': siteStaff,
  'person.deskErase': siteStaff,
  'person.claimCode': siteStaff,
  'person.claimLook': oneself,
  'person.claimRecord': oneself,
  'person.mergeLook': siteStaff,
  'person.mergeRecords': siteStaff,

  'activity.list': everybody,
  'activity.past': everybody,
  'activity.month': everybody,
  'activity.nearby': everybody,
  'activity.detail': everybody,
  'activity.manage': siteStaff,
  'activity.create': siteStaff,
  'activity.save': siteStaff,
  'activity.present': siteStaff,
  'activity.publish': siteStaff,
  'activity.cancel': siteStaff,
  'activity.copy': siteStaff,
  'activity.series': everybody,
  'activity.poster': everybody,
  'activity.recap': everybody,
  'activity.saveRecap': siteStaff,

  'signup.join': oneself,
  'signup.cancel': oneself,
  'signup.accept': oneself,
  'signup.reduce': oneself,
  'signup.swap': oneself,
  'signup.answer': oneself,
  'signup.mine': { visitor: 'own' },
  'signup.roster': siteStaff,
  'signup.deskJoin': siteStaff,
  'signup.deskAccept': siteStaff,
  'signup.deskCancel': siteStaff,
  'signup.deskMine': siteStaff,
  'signup.checkImport': siteStaff,
  'signup.importRow': siteStaff,

  'signup.checkIn': oneself,
  'signup.myDay': oneself,
  'signup.dayCodes': siteStaff,
  'signup.scanParty': siteStaff,
  'signup.attendance': siteStaff,
  'signup.attendanceDay': siteStaff,
  'signup.saveTicks': siteStaff,
  'signup.addWalkIn': siteStaff,
  'signup.changeWalkIn': siteStaff,
  'signup.closeAttendance': siteStaff,
  'signup.correctAttendance': siteStaff,

  'signup.giveFeedback': oneself,
  'signup.feedbackOf': everybody,
  'signup.feedbackFigures': siteStaff,
  'signup.feedbacks': siteStaff,
  'signup.judgeFeedback': siteStaff,

  'notice.list': everybody,
  'notice.detail': everybody,
  'notice.mark': oneself,
  'notice.reach': siteStaff,
  'notice.unreached': siteStaff,
  'notice.callNumber': siteStaff,
  'notice.markCalled': siteStaff,
  'notice.tellUnread': siteStaff,
  'notice.manage': siteStaff,
  'notice.create': siteStaff,
  'notice.save': siteStaff,
  'notice.publish': siteStaff,
  'notice.audience': siteStaff,
  'notice.unschedule': siteStaff,
  'notice.withdraw': siteStaff,

  'hours.mine': oneself,
  'hours.record': siteStaff,
  'hours.correct': siteStaff,
  'hours.review': siteStaff,
  'hours.board': siteStaff,
  'hours.saveHolidays': { owner: 'all' },

  'message.consents': { visitor: 'own' },
  'message.accept': oneself,
  'message.mine': { visitor: 'own' },
  'message.ofActivity': siteStaff,
  'message.ofNotice': siteStaff,
  'message.ofRegistration': siteStaff,
  'message.attempts': siteStaff,
  'message.sendAgain': siteStaff,
  'audit.list': siteStaff,
  'audit.export': siteStaff,
  'audit.chain': { owner: 'all' },
  'audit.verify': { owner: 'all' },

  'report.askSignups': siteStaff,
  'report.askFigures': siteStaff,
  'report.export': { station: 'own', street: 'own', owner: 'own' },
  'report.exports': { station: 'own', street: 'own', owner: 'own' },
  'report.exportLink': { station: 'own', street: 'own', owner: 'own' },
  'report.activityFigures': siteStaff,
  'report.siteFigures': siteStaff,

  'volunteer.register': oneself,
  'volunteer.mine': oneself,
  'volunteer.leave': oneself,
  'volunteer.queue': siteStaff,
  'volunteer.registration': siteStaff,
  'volunteer.review': siteStaff,
  'volunteer.teams': everybody,
  'volunteer.team': everybody,
  'volunteer.myTeams': oneself,
  'volunteer.joinTeam': oneself,
  'volunteer.leaveTeam': oneself,
  'volunteer.teamMembers': leaderAndStaff,
  'volunteer.answerMember': leaderAndStaff,
  'volunteer.createTeam': siteStaff,
  'volunteer.saveTeam': siteStaff,
  'volunteer.nameLeader': siteStaff,

  'service.checkOut': oneself,
} as const satisfies Record<ActionName, AccessRow>

/** The roles a caller holds now. Everyone is a visitor; whoever has a profile is a resident. */
export interface Standing {
  registered: boolean
  grants: readonly Pick<Grant, 'role' | 'siteId' | 'until'>[]
}

/** What one action lets one caller reach; null when nothing. */
export interface Scope {
  all: boolean
  own: boolean
  sites: readonly string[]
  /** The caller acts as staff: such writes are audited. */
  staff: boolean
}

const staffRoles: readonly Role[] = ['station', 'street', 'owner']

export const scopeOf = (row: AccessRow, standing: Standing, now: number): Scope | null => {
  const sites: string[] = []
  let all = false
  let own = false
  let staff = false
  const take = (role: Role, siteId?: string) => {
    const reach = row[role]
    if (!reach) return
    if (reach === 'all') all = true
    if (reach === 'own') own = true
    if (reach === 'site' && siteId) sites.push(siteId)
    if (staffRoles.includes(role)) staff = true
  }
  take('visitor')
  if (standing.registered) take('resident')
  for (const grant of standing.grants) {
    if (grant.until === undefined || grant.until > now) take(grant.role, grant.siteId)
  }
  return all || own || sites.length > 0 ? { all, own, sites, staff } : null
}

/** Does the scope reach a record of this site? */
export const reachesSite = (scope: Scope, siteId: string): boolean =>
  scope.all || scope.sites.includes(siteId)

/** For buttons: may this caller do this at this site (or at all, without a site)? */
export const mayDo = (action: ActionName, standing: Standing, now: number, siteId?: string): boolean => {
  const scope = scopeOf(access[action], standing, now)
  if (!scope) return false
  return siteId === undefined || scope.own || reachesSite(scope, siteId)
}
