import schema from '../config/database.json'
import keys from '../config/local-keys.json'
import type { ActivityFields } from '../domain/activity/activity'
import type { InputOf } from '../domain/contract'
import type { NoticeInput } from '../domain/notice/contract'
import { profileConsentVersion } from '../domain/person/person'
import type { Reply } from '../domain/reply'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../localcloud/testing'
import { everyPage } from '../src/lib/route-table'
import { recordingDir, recordScene } from './contract/recording'
import { type Caller, callerNamed } from './world/caller'
import { activityFields, noticeFields } from './world/fields'
import { estates, office, sections, sites } from './world/organisation'

/**
 * The door for tests of functions: named people call the built functions through the local cloud, at a fixed time.
 * Call `world()` once at the top of a test file. Every test begins in an empty street: the organisation of
 * `world/organisation.ts` and nobody in it.
 */
export interface World {
  /** The environment of the running test: clock, faults, direct reads, counters. */
  readonly env: TestEnv
  /** Where a page in a browser finds the cloud; the environment goes into the header `x-localcloud-env`. */
  readonly url: string
  as(name: string): Caller
  /** Anything at all, as a hostile client might send it. */
  send(event: Record<string, unknown>, openid?: string): Promise<Reply>
  /** A caller with a profile. */
  resident(name: string, profile?: Partial<InputOf<'person.saveProfile'>>): Promise<Caller>
  /** Somebody to whom an owner gave a role: `staff('陈静', 'station', xiwang)`. */
  staff(name: string, role: InputOf<'person.grantRole'>['role'], siteId?: string): Promise<Caller>
  owner(): Promise<Caller>
  /** A record that the staff of a site keep for somebody without WeChat: its id. */
  deskPerson(name: string, siteId?: string, facts?: Partial<InputOf<'person.deskCreate'>>): Promise<string>
  /** A published activity of a site (默认 希望社区); sign-up is open. */
  activity(fields?: Partial<ActivityFields>, siteId?: string): Promise<string>
  /** A published notice of a site (by default the office, to everyone). */
  notice(fields?: Partial<NoticeInput>, siteId?: string): Promise<string>
  /**
   * Remembers every document and the time. What it gives puts them back, also in a later test: many tests, or rounds of
   * one, can begin where the first did. Files and what WeChat keeps stay as they are.
   */
  keep(): () => Promise<void>
  /** Faults that the functions log fail the test, unless it is about them. */
  allowFaults(): void
}

/** A Friday, one week before 中秋 of 2026. */
export const now = Date.parse('2026-09-18T10:00:00+08:00')
export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

const collections = Object.keys(schema.collections)

export function world(): World {
  let cloud: LocalCloud | undefined
  let env: TestEnv | undefined
  let faultsAllowed = false
  /** Made once a test, when first asked for. */
  let made: { owner?: Promise<Caller>; editor?: Promise<Caller> } = {}

  beforeAll(async () => {
    cloud = await startLocalCloud({
      functions: 'dist/cloudfunctions',
      schema: 'config/database.json',
      templates: 'config/local-templates.json',
      pages: everyPage(),
      storage: 'memory',
      env: keys,
    })
  })
  beforeEach(async () => {
    if (!cloud) throw new Error('the local cloud did not start')
    env = await cloud.newEnv()
    env.clock.set(now)
    faultsAllowed = false
    made = {}
    await env.seed(
      'sites',
      sites.map(site => ({ ...site, requests: [] })),
    )
    await env.seed(
      'estates',
      estates.map(estate => ({ ...estate })),
    )
    await env.seed(
      'sections',
      sections.map(section => ({ ...section })),
    )
  })
  afterEach(() => {
    if (!env) return
    if (recordingDir) recordScene(env, expect.getState().currentTestName ?? '', recordingDir)
    expectIndexed(env)
    if (!faultsAllowed) expectNoFaults(env)
  })
  afterAll(() => cloud?.close())

  const current = (): TestEnv => {
    if (!env) throw new Error('a world begins with the test: use it inside of test(…) or beforeEach(…)')
    return env
  }
  const send: World['send'] = async (event, openid) =>
    (await current().call('api', event, { openid })) as Reply
  const as = (name: string): Caller => callerNamed(name, send)

  const resident: World['resident'] = async (name, profile) => {
    await as(name).get('person.saveProfile', { name, consent: profileConsentVersion, ...profile })
    return as(name)
  }
  const firstOwner = async (): Promise<Caller> => {
    const caller = await resident('吴磊')
    await caller.get('person.claimOwner', { code: keys.SETUP_CODE })
    return caller
  }
  const owner = (): Promise<Caller> => {
    made.owner ??= firstOwner()
    return made.owner
  }
  const staff: World['staff'] = async (name, role, siteId) => {
    const granter = await owner()
    const caller = await resident(name)
    const { personId = '' } = await caller.get('person.me', {})
    await granter.get('person.grantRole', { personId, role, siteId, reason: '岗位需要' })
    return caller
  }
  const editor = (): Promise<Caller> => {
    made.editor ??= staff('周伟', 'street')
    return made.editor
  }

  return {
    get env() {
      return current()
    },
    get url() {
      return cloud?.url ?? ''
    },
    as,
    send,
    resident,
    staff,
    owner,
    async deskPerson(name, siteId = sites[1]?._id ?? '', facts) {
      const street = await editor()
      const told = { siteId, name, consent: profileConsentVersion, anyway: true, ...facts }
      return (await street.get('person.deskCreate', told)).personId
    },
    async activity(fields, siteId = sites[1]?._id ?? '') {
      const street = await editor()
      const draft = await street.get('activity.create', { siteId, fields: { ...activityFields, ...fields } })
      await street.get('activity.publish', draft)
      return draft.activityId
    },
    async notice(fields, siteId = office) {
      const street = await editor()
      const draft = await street.get('notice.create', { siteId, fields: { ...noticeFields, ...fields } })
      await street.get('notice.publish', draft)
      return draft.noticeId
    },
    keep() {
      const documents = collections.map(name => [name, current().read(name)] as const)
      const [at, owner, editor] = [current().clock.now(), made.owner, made.editor]
      return async () => {
        for (const [name, kept] of documents) {
          await current().remove(name, {})
          await current().seed(name, kept)
        }
        current().clock.set(at)
        made = { owner, editor }
      }
    },
    allowFaults() {
      faultsAllowed = true
    },
  }
}

function expectIndexed(env: TestEnv): void {
  const scans = env.stats().collectionScans
  if (scans.length === 0) return
  const list = scans.map(({ action, collection, query }) => `  ${action} ${collection} ${query}`).join('\n')
  throw new Error(`These requests read a whole collection: add an index to config/database.json.\n${list}`)
}

function expectNoFaults(env: TestEnv): void {
  const faults = env
    .invocations()
    .flatMap(({ logs }) => logs.filter(({ text }) => text.includes('"event":"fault"')))
  if (faults.length > 0)
    throw new Error(`The functions logged faults:\n${faults.map(({ text }) => text).join('\n')}`)
}
