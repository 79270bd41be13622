import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Cloud, openCloud } from '../../../localcloud/cloud'
import { EnvironmentRefused } from '../../../localcloud/environment/environments'
import { faultOf } from '../db/open'

describe('the environments of a data folder', () => {
  let dir: string
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'environments-'))
  })
  afterEach(() => rmSync(dir, { recursive: true }))

  async function within(run: (cloud: Cloud) => Promise<void>, schema?: object): Promise<void> {
    const collections = { items: { indexes: [], ...schema } }
    const cloud = await openCloud({ storage: { dir }, schema: { collections }, envName: 'main' })
    try {
      await run(cloud)
    } finally {
      await cloud.close()
    }
  }

  test('are all there again after a restart; other folders are none', async () => {
    await within(async ({ environments }) => {
      const { database } = await environments.create('trial')
      await database.insert('items', [{ _id: 'a' }])
    })
    mkdirSync(join(dir, 'notes'))
    mkdirSync(join(dir, '.git/database'), { recursive: true })
    await within(async ({ environments }) => {
      expect(environments.names()).toEqual(['main', 'trial'])
      expect(environments.get('trial').database.find('items', {}).docs).toEqual([{ _id: 'a' }])
    })
  })

  test('what is wrong with one of them stops the start, by its name', async () => {
    await within(async ({ environments }) => {
      const { database } = await environments.create('trial')
      await database.insert('items', [
        { _id: 'a', slug: 1 },
        { _id: 'b', slug: 1 },
      ])
    })
    const unique = { indexes: [{ name: 'slug', fields: { slug: 1 }, unique: true }] }
    const fault = await faultOf(within(async () => {}, unique))
    expect(String(fault)).toMatch(/The environment trial: E11000 duplicate key/)
    // The folder is free again.
    await within(async () => {})
  })

  test.each(['', '..', 'a/b', '../escaped', '-a', '.hidden', 'a b', '名字', 'x'.repeat(65)])(
    'none can be named "%s"',
    async name => {
      await within(async ({ environments }) => {
        await expect(environments.create(name)).rejects.toThrow(EnvironmentRefused)
        await expect(environments.create('main')).rejects.toThrow('the environment main exists already')
      })
      expect(readdirSync(dir).filter(entry => !entry.startsWith('storage.'))).toEqual(['main'])
    },
  )
})
