import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCloud } from '../../localcloud/cloud'
import type { Database, Fields } from '../../localcloud/db/types'
import type { Answer, Order } from './cloud'

/**
 * A local cloud in a process of its own, steered by messages: what is measured shares no thread with it. It keeps its
 * documents on disk, as `npm run cloud` does.
 */
async function serve(): Promise<void> {
  const schema = JSON.parse(readFileSync('config/database.json', 'utf8'))
  for (const name of ['benchActivities', 'benchSignups']) {
    schema.collections[name] = {
      purpose: 'the usual ways',
      indexes: [{ name: 'activity', fields: { activityId: 1, status: 1 } }],
    }
  }
  const env = JSON.parse(readFileSync('config/local-keys.json', 'utf8'))
  const dir = mkdtempSync(path.join(tmpdir(), 'bench-'))
  process.once('exit', () => rmSync(dir, { recursive: true, force: true }))
  const cloud = await openCloud({ functions: 'dist/cloudfunctions', schema, storage: { dir }, env })
  const environment = cloud.environments.get(cloud.defaultEnv)
  const { database, network, quota, invocations } = environment
  const joined = watchJoins(database)

  /** By the caller's mark; of a function of ours, by its OPENID. */
  function requests(): Record<string, number> {
    const counts: Record<string, number> = {}
    for (const { id, openid, calls } of invocations.list()) {
      const mark = openid ?? id
      counts[mark] = (counts[mark] ?? 0) + calls.length
    }
    return counts
  }

  const obey = async (order: Order): Promise<unknown> => {
    switch (order.do) {
      case 'latency':
        return network.set(order.spec)
      case 'quota':
        return quota.set(order.spec)
      case 'seed':
        return database.insert(order.collection, order.documents)
      case 'read':
        return database.find(order.collection, { query: order.query }).docs
      case 'forget':
        return invocations.clear()
      case 'requests':
        return requests()
      case 'joined':
        return joined.get(order.activityId) ?? []
    }
  }
  process.on('message', async ({ id, order }: { id: number; order: Order }) => {
    const answer: Answer = { id, value: await obey(order) }
    process.send?.(answer)
  })
  process.once('disconnect', () => void cloud.close().then(() => process.exit(0)))
  process.send?.({ id: 0, value: { ...cloud.endpoint, url: cloud.url } } satisfies Answer)
}

/** Activity → its sign-ups in the order in which the database carried out their joins. Nothing is changed by it. */
function watchJoins(database: Database): Map<string, string[]> {
  const joined = new Map<string, string[]>()
  const { update } = database
  database.update = async (collection, query, change, ...rest) => {
    const done = await update(collection, query, change, ...rest)
    const signupId = collection === 'seatLedgers' && done.modified === 1 ? appended(change) : undefined
    const activityId = String(query._id)
    if (signupId) joined.set(activityId, [...(joined.get(activityId) ?? []), signupId])
    return done
  }
  return joined
}

function appended({ $push }: Fields): string | undefined {
  // What `appendToLine` sends.
  const push = $push as { line?: { $each?: { signupId: string }[] } } | undefined
  return push?.line?.$each?.[0]?.signupId
}

serve().catch(error => {
  console.error(error)
  process.exit(1)
})
