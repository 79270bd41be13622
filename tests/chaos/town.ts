import keys from '../../config/local-keys.json'
import { profileConsentVersion } from '../../domain/person/person'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../localcloud/testing'
import { everyPage } from '../../src/lib/route-table'
import { now } from '../world'
import { estates, liaohe, sections, sites, xiwang } from '../world/organisation'
import { Client, type Ledger } from './client'

/** A town in a local cloud of its own: residents with families, the staff of two stations, street staff, an owner. */
export interface Town {
  env: TestEnv
  ledger: Ledger
  residents: Client[]
  /** Staff with the site for which they act. */
  staff: { client: Client; siteId: string }[]
  owner: Client
  close(): Promise<void>
}

const residentsCount = 24
const familySize = 3

/** `functions`: the folder of built functions. */
export async function openTown(functions: string): Promise<Town> {
  const cloud: LocalCloud = await startLocalCloud({
    functions,
    schema: 'config/database.json',
    templates: 'config/local-templates.json',
    pages: everyPage(),
    storage: 'memory',
    env: keys,
  })
  const { env } = cloud
  // A clock that goes, from a day at which the fields of the tests make sense.
  env.clock.advance(now - Date.now())
  const ledger: Ledger = { calls: 0, acknowledged: [] }
  const client = (name: string) => new Client(name, `o-${name}`, env, ledger)

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

  const owner = client('owner')
  await profile(owner)
  await owner.call('person.claimOwner', { code: keys.SETUP_CODE })
  const staff = await Promise.all(
    [xiwang, xiwang, liaohe].map(async (siteId, i) => {
      const clerk = client(`clerk${i}`)
      const personId = await profile(clerk)
      await owner.call('person.grantRole', { personId, role: 'station', siteId, reason: '岗位需要' })
      return { client: clerk, siteId }
    }),
  )
  const residents = await Promise.all(
    Array.from({ length: residentsCount }, async (_, i) => {
      const resident = client(`resident${i}`)
      await profile(resident, estates[i % estates.length]?._id)
      await resident.agree('noticePublished', 'activityCancelled', 'promoted')
      for (let nth = 0; nth < familySize; nth++)
        await resident.call('person.saveMember', { name: `家人${i}-${nth}`, relation: 'other' })
      return resident
    }),
  )
  return { env, ledger, residents, staff, owner, close: cloud.close }
}

async function profile(client: Client, homeEstateId?: string): Promise<string> {
  const reply = await client.call('person.saveProfile', {
    name: client.name,
    consent: profileConsentVersion,
    ...(homeEstateId === undefined ? {} : { homeEstateId }),
  })
  if (!reply.ok) throw new Error(`${client.name} has no profile: ${reply.message}`)
  return reply.data.personId ?? ''
}
