import type { ActionName, InputOf } from '../../domain/contract'
import { profileConsentVersion } from '../../domain/person/person'
import { defaultSettings } from '../../domain/site/site'
import { termsVersion } from '../../domain/volunteer/terms'
import { activityFields, noticeFields, teamFields } from './fields'

/** Two hours before the time of the tests. */
const at = Date.parse('2026-09-18T08:00:00+08:00')

/** What an action is about: records of one site, or of none at all. */
export interface Target {
  siteId: string
  activityId: string
  noticeId: string
  signupId: string
  personId: string
  /** Of a record kept at the desk. */
  deskId: string
  memberId: string
  messageId: string
  /** Somebody else's. */
  exportId: string
  /** Of a registration that waits. */
  volunteerId: string
  teamId: string
  /** Of somebody who asks to be in that team. */
  teamMemberId: string
}

/** A well-formed input of every action: one that is missing does not compile. */
export const inputs: { [N in ActionName]: (target: Target) => InputOf<N> } = {
  'site.tree': () => ({}),
  'site.saveSettings': ({ siteId }) => ({ siteId, settings: { ...defaultSettings, slogan: '试一试' } }),
  'site.health': () => ({}),
  'site.faults': () => ({ code: '4F7K2M' }),

  'person.me': () => ({}),
  'person.saveProfile': () => ({ name: '王小芳', consent: profileConsentVersion }),
  'person.saveMember': ({ memberId }) => ({ id: memberId, name: '王小明', relation: 'other' }),
  'person.removeMember': ({ memberId }) => ({ id: memberId }),
  'person.savePhone': () => ({ phone: '13800000000' }),
  'person.takePhone': () => ({ code: 'not-a-code' }),
  'person.removePhone': () => ({}),
  'person.saveSettings': () => ({ largeText: 'on' }),
  'person.ownData': () => ({}),
  'person.ownRecords': () => ({ kind: 'signups' }),
  'person.exportOwnData': () => ({}),
  'person.withdrawConsent': () => ({ text: 'profile' }),
  'person.erase': () => ({ understood: true }),
  'person.claimOwner': () => ({ code: 'not-the-code' }),
  'person.grantRole': ({ personId }) => ({ personId, role: 'volunteer', reason: '试一试' }),
  'person.revokeRole': ({ personId }) => ({ personId, role: 'volunteer', reason: '试一试' }),
  'person.staff': ({ siteId }) => ({ siteId }),
  'person.staffMember': ({ personId }) => ({ personId }),
  'person.showCode': () => ({}),
  'person.byCode': () => ({ code: '0000-0000' }),
  'person.upkeep': () => ({}),
  'person.startUpkeep': () => ({ kind: 'retention', dryRun: true }),
  'person.tasks': () => ({}),
  'person.openWork': ({ personId }) => ({ personId }),
  'person.handOver': ({ personId }) => ({ fromId: personId, toId: personId }),

  'person.deskFind': ({ siteId }) => ({ siteId, name: '张桂兰', phone: '13800000001' }),
  'person.deskCreate': ({ siteId }) => ({ siteId, name: '张桂兰', consent: profileConsentVersion }),
  'person.deskRecord': ({ deskId }) => ({ personId: deskId }),
  'person.deskSave': ({ deskId }) => ({ personId: deskId, birthDate: '1946-03-02' }),
  'person.deskSaveMember': ({ deskId }) => ({ personId: deskId, name: '张小明', relation: 'other' }),
  'person.deskRemoveMember': ({ deskId, memberId }) => ({ personId: deskId, memberId }),
  'person.deskErase': ({ deskId }) => ({ personId: deskId, understood: true }),

  'person.claimCode': ({ deskId }) => ({ personId: deskId, checked: true }),
  'person.claimLook': () => ({ code: '0000-0000' }),
  'person.claimRecord': () => ({ code: '0000-0000', understood: true }),
  'person.mergeLook': ({ deskId }) => ({ keepId: deskId, awayId: deskId }),
  'person.mergeRecords': ({ deskId }) => ({ keepId: deskId, awayId: deskId }),

  'activity.list': ({ siteId }) => ({ siteId }),
  'activity.past': () => ({ festival: 'zhongqiu', year: '2025' }),
  'activity.month': ({ siteId }) => ({ siteId, month: '2026-09' }),
  'activity.nearby': () => ({ lng: 122.26, lat: 43.61 }),
  'activity.detail': ({ activityId }) => ({ activityId }),
  'activity.manage': ({ siteId }) => ({ siteId }),
  'activity.create': ({ siteId }) => ({ siteId, fields: activityFields }),
  'activity.save': ({ activityId }) => ({ activityId, rev: 0, fields: activityFields }),
  'activity.present': ({ activityId }) => ({ activityId }),
  'activity.publish': ({ activityId }) => ({ activityId, rev: 0 }),
  'activity.cancel': ({ activityId }) => ({ activityId, rev: 0, reason: '试一试' }),
  'activity.series': () => ({ seriesId: 'no-series' }),
  'activity.poster': ({ activityId }) => ({ activityId }),
  'activity.recap': ({ activityId }) => ({ activityId }),
  'activity.saveRecap': ({ activityId }) => ({ activityId, text: '很热闹', photos: [] }),
  'activity.copy': ({ activityId }) => ({ activityId, startsAt: activityFields.startsAt }),

  'signup.join': ({ activityId }) => ({ activityId, attendees: ['self'] }),
  'signup.cancel': ({ signupId }) => ({ signupId }),
  'signup.accept': ({ signupId }) => ({ signupId }),
  'signup.swap': ({ signupId }) => ({ signupId, leave: 'nobody', come: 'self' }),
  'signup.answer': ({ signupId }) => ({ signupId, answers: [] }),
  'signup.reduce': ({ signupId }) => ({ signupId, attendees: ['nobody'] }),
  'signup.mine': () => ({}),
  'signup.roster': ({ activityId }) => ({ activityId }),

  'signup.deskAccept': ({ deskId, signupId }) => ({ personId: deskId, signupId }),
  'signup.deskJoin': ({ deskId, activityId }) => ({ personId: deskId, activityId, attendees: ['self'] }),
  'signup.deskCancel': ({ deskId, signupId }) => ({ personId: deskId, signupId }),
  'signup.deskMine': ({ deskId }) => ({ personId: deskId }),

  'signup.checkIn': ({ activityId }) => ({ activityId, code: '000000' }),
  'signup.myDay': ({ activityId }) => ({ activityId }),
  'signup.dayCodes': ({ activityId }) => ({ activityId }),
  'signup.scanParty': ({ activityId }) => ({ activityId, code: 'RY.not-a-code' }),
  'signup.attendance': ({ activityId }) => ({ activityId, day: '2026-09-25' }),
  'signup.attendanceDay': ({ activityId }) => ({ activityId }),
  'signup.saveTicks': ({ activityId, signupId }) => ({
    activityId,
    sentAt: activityFields.startsAt,
    ticks: [{ nonce: 'tick-0001', signupId, came: true, at: activityFields.startsAt }],
  }),
  'signup.addWalkIn': ({ activityId }) => ({ activityId, count: 1 }),
  'signup.changeWalkIn': ({ activityId }) => ({ activityId, walkInId: 'no-walk-in', count: 0 }),
  'signup.closeAttendance': ({ activityId }) => ({ activityId }),
  'signup.correctAttendance': ({ activityId, signupId }) => ({
    activityId,
    signupId,
    came: true,
    reason: '试一试',
  }),
  'signup.giveFeedback': ({ activityId }) => ({ activityId, stars: 5, text: '办得好' }),
  'signup.feedbackOf': ({ activityId }) => ({ activityId }),
  'signup.feedbackFigures': ({ activityId }) => ({ activityId }),
  'signup.feedbacks': ({ activityId }) => ({ activityId }),
  'signup.judgeFeedback': ({ activityId }) => ({
    activityId,
    feedbackId: 'no-feedback',
    rev: 0,
    show: false,
    reason: '试一试',
  }),

  'notice.list': ({ siteId }) => ({ siteId }),
  'notice.detail': ({ noticeId }) => ({ noticeId }),
  'notice.manage': ({ siteId }) => ({ siteId }),
  'notice.create': ({ siteId }) => ({ siteId, fields: { ...noticeFields, audienceSiteId: siteId } }),
  'notice.save': ({ noticeId }) => ({ noticeId, rev: 0, fields: noticeFields }),
  'notice.publish': ({ noticeId }) => ({ noticeId, rev: 0 }),
  'notice.mark': ({ noticeId }) => ({ noticeId }),
  'notice.reach': ({ noticeId }) => ({ noticeId }),
  'notice.unreached': ({ noticeId, siteId }) => ({ noticeId, siteId }),
  'notice.callNumber': ({ noticeId, siteId, deskId }) => ({ noticeId, siteId, personId: deskId }),
  'notice.markCalled': ({ noticeId, siteId, deskId }) => ({
    ...{ noticeId, siteId },
    personId: deskId,
    outcome: 'told',
  }),
  'notice.tellUnread': ({ noticeId }) => ({ noticeId }),
  'notice.audience': ({ siteId }) => ({ siteId, audienceSiteId: siteId }),
  'notice.unschedule': ({ noticeId }) => ({ noticeId, rev: 0 }),
  'notice.withdraw': ({ noticeId }) => ({ noticeId, rev: 0, reason: '试一试' }),

  'hours.mine': () => ({}),
  'hours.record': ({ activityId, personId }) => ({
    activityId,
    personId,
    startsAt: at,
    endsAt: at + 3_600_000,
    content: '布置场地',
    evidence: '签到表',
  }),
  'hours.correct': ({ siteId, personId }) => ({
    siteId,
    personId,
    entryId: 'entry-1',
    startsAt: at,
    endsAt: at + 3_600_000,
    evidence: '提前离开',
  }),
  'hours.review': ({ siteId, personId }) => ({
    siteId,
    personId,
    entryId: 'entry-1',
    verdict: 'approved',
    words: '',
  }),
  'hours.board': ({ siteId }) => ({ siteId }),
  'hours.saveHolidays': () => ({ year: 2026, off: ['2026-10-01'], work: ['2026-10-10'] }),

  'message.consents': () => ({}),
  'message.accept': () => ({ answers: [{ template: 'reminder', answer: 'accept' }] }),
  'message.mine': () => ({}),
  'message.ofActivity': ({ activityId }) => ({ activityId }),
  'message.ofRegistration': ({ volunteerId }) => ({ volunteerId }),
  'message.ofNotice': ({ noticeId }) => ({ noticeId }),
  'message.attempts': ({ messageId }) => ({ messageId, state: 'unknown' }),
  'message.sendAgain': ({ messageId }) => ({
    messageId,
    attemptIds: [`${messageId}-nobody-1`],
    reason: '试一试',
  }),
  'audit.list': ({ siteId }) => ({ siteId }),
  'audit.export': ({ siteId }) => ({ siteId, purpose: '试一试' }),
  'audit.chain': () => ({}),
  'audit.verify': () => ({}),

  'signup.checkImport': ({ activityId }) => ({ activityId, rows: [{ name: '孙立' }], ahead: 0 }),
  'signup.importRow': ({ activityId }) => ({
    activityId,
    importId: 'import-1',
    row: { name: '孙立' },
    consent: profileConsentVersion,
  }),

  'report.askSignups': ({ activityId }) => ({ activityId, form: 'list' }),
  'report.askFigures': ({ siteId }) => ({ siteId, from: '2026-09-01', to: '2026-09-30' }),
  'report.export': ({ exportId }) => ({ exportId }),
  'report.exports': () => ({}),
  'report.exportLink': ({ exportId }) => ({ exportId }),
  'report.activityFigures': ({ activityId }) => ({ activityId }),
  'service.checkOut': ({ activityId }) => ({ activityId, code: '000000' }),
  'volunteer.register': ({ siteId }) => ({
    siteId,
    termsVersion,
    services: ['ages'],
    skills: [],
    free: ['weekends'],
  }),
  'volunteer.mine': () => ({}),
  'volunteer.leave': () => ({ understood: true }),
  'volunteer.queue': ({ siteId }) => ({ siteId }),
  'volunteer.registration': ({ volunteerId }) => ({ volunteerId }),
  'volunteer.review': ({ volunteerId }) => ({ volunteerId, rev: 0, verdict: 'returned', words: '试一试' }),
  'volunteer.teams': () => ({}),
  'volunteer.team': ({ teamId }) => ({ teamId }),
  'volunteer.myTeams': () => ({}),
  'volunteer.joinTeam': ({ teamId }) => ({ teamId }),
  'volunteer.leaveTeam': ({ teamId }) => ({ teamId }),
  'volunteer.teamMembers': ({ teamId }) => ({ teamId, state: 'asked' }),
  'volunteer.answerMember': ({ teamId, teamMemberId }) => ({
    ...{ teamId, memberId: teamMemberId, rev: 0, verdict: 'declined', words: '试一试' },
  }),
  'volunteer.createTeam': ({ siteId }) => ({ siteId, fields: teamFields }),
  'volunteer.saveTeam': ({ teamId }) => ({ teamId, rev: 0, fields: teamFields, state: 'open' }),
  'volunteer.nameLeader': ({ teamId }) => ({ teamId, rev: 0 }),
  'report.siteFigures': ({ siteId }) => ({ siteId, from: '2026-09-01', to: '2026-09-30' }),
}

/** The names, in the order of the contract. */
export const actionNames = Object.keys(inputs) as ActionName[]
