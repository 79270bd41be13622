/**
 * Every page of the app with what it is given: `open('activity', { id })`. The app's config takes its pages from here, so
 * that a page is named once. Sub-packages are `own`, `volunteer` and `office`.
 */

export interface Route<Params = Texts> {
  path: string
  kind: 'tab' | 'page' | Package
  /** Never set: it only carries the type. */
  params?: Params
}

/** Params travel in the address, so they are texts. */
export type Texts = Record<string, string | undefined>
export type Nothing = Record<never, never>
export type Package = 'own' | 'volunteer' | 'office'

/** `page<{ id: string }>('pages/activity/detail/index')`; the first page of all is where the app opens. */
const page = <Params extends Texts = Nothing>(path: string): Route<Params> => ({ path, kind: 'page' })
const tab = (path: string): Route<Nothing> => ({ path, kind: 'tab' })
const inPackage =
  (kind: Package) =>
  <Params extends Texts = Nothing>(path: string): Route<Params> => ({ path: `${kind}/${path}`, kind })
const own = inPackage('own')
const volunteer = inPackage('volunteer')
const office = inPackage('office')

export const routes = {
  home: tab('pages/site/home/index'),
  activities: tab('pages/activity/list/index'),
  notices: tab('pages/notice/list/index'),
  mine: tab('pages/person/mine/index'),
  /** `scene`: the id, as a code on a poster says it. */
  activity: page<{ id: string; scene?: string }>('pages/activity/detail/index'),
  notice: page<{ id: string }>('pages/notice/detail/index'),
  signups: page('pages/signup/mine/index'),
  family: page('pages/person/family/index'),
  profile: page('pages/person/profile/index'),
  messages: page('pages/message/mine/index'),
  showCode: page('pages/person/code/index'),

  ownData: own('pages/data/index'),
  /** `kind` of data, as domain/person/own-data.ts names it. */
  ownRecords: own<{ kind: string }>('pages/records/index'),
  consents: own('pages/consents/index'),
  ownExport: own('pages/export/index'),
  ownErase: own('pages/erase/index'),
  /** `scene` comes from a QR code. */
  claim: own<{ scene?: string }>('pages/claim/index'),
  /** `id` of the activity at whose door one stands. */
  checkIn: own<{ id: string }>('pages/check-in/index'),

  poster: own<{ id: string }>('pages/poster/index'),
  /** The id of the activity or the site whose place it is. */
  place: own<{ activity?: string; site?: string }>('pages/place/index'),
  /** One of the seven, by its name in `festivals`; the next without it. */
  festival: own<{ name?: string }>('pages/festival/index'),

  volunteer: volunteer('pages/entry/index'),
  teams: volunteer('pages/teams/index'),
  team: volunteer<{ id: string }>('pages/team/index'),

  office: office('pages/desk/index'),
  /** `status` is the filter to begin with. */
  officeActivities: office<{ status?: string }>('pages/activities/index'),
  officeActivity: office<{ id: string }>('pages/activity/index'),
  officeCheckIn: office<{ id: string }>('pages/check-in/index'),
  /** `id` of what is edited, or the `site` of a new one. */
  officeEditor: office<{ id?: string; site?: string }>('pages/activity-editor/index'),
  officeImport: office<{ id: string }>('pages/import/index'),
  officeRecap: office<{ id: string }>('pages/recap/index'),
  officeSiteSettings: office<{ id: string }>('pages/site-settings/index'),
  officePast: office('pages/past-activities/index'),
  officeNotices: office('pages/notices/index'),
  officeNotice: office<{ id?: string; site?: string }>('pages/notice-composer/index'),
  officeReach: office<{ id: string }>('pages/reach/index'),
  officeHealth: office('pages/health/index'),
  /** Records of people without WeChat; `activity` is the one that somebody shall be signed up for. */
  officePeople: office<{ activity?: string }>('pages/people/index'),
  officePerson: office<{ id: string; activity?: string }>('pages/person/index'),
  /** `away` goes into `keep`. */
  officeMerge: office<{ keep: string; away: string }>('pages/merge/index'),
  /** Registrations that wait for a station, and one of them. */
  officeVolunteers: office('pages/volunteers/index'),
  officeVolunteer: office<{ id: string }>('pages/volunteer/index'),
  officeTeams: office('pages/teams/index'),
  /** `id` of what is there, or the `site` of a new one. */
  officeTeam: office<{ id?: string; site?: string }>('pages/team/index'),
  officeTasks: office('pages/tasks/index'),
  /** Of all, or what was done to one record of that title at a site. */
  officeActs: office<{ record?: string; title?: string; site?: string }>('pages/acts/index'),
  officeFigures: office('pages/figures/index'),
  officeExports: office('pages/exports/index'),
  officeStaff: office('pages/staff/index'),
  officeStaffMember: office<{ id: string }>('pages/staff-member/index'),
}

export type RouteName = keyof typeof routes

/** Paths of the main package, the tabs first. */
export const mainPages = (): string[] => pathsOf('tab').concat(pathsOf('page'))

/** Paths of a sub-package, from its folder on. */
export const packagePages = (name: Package): string[] =>
  pathsOf(name).map(path => path.slice(name.length + 1))

/** Where a message of WeChat or a code may lead. */
export const everyPage = (): string[] => Object.values<Route>(routes).map(({ path }) => path)

const pathsOf = (kind: Route['kind']): string[] =>
  Object.values<Route>(routes)
    .filter(route => route.kind === kind)
    .map(route => route.path)
