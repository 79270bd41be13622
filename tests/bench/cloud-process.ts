import { readFileSync } from 'node:fs'
import { startLocalCloud } from '../../localcloud/testing'
import type { Answer, Order } from './cloud'

/** A local cloud in a process of its own, steered by messages: what is measured shares no thread with it. */
async function serve(): Promise<void> {
  const schema = JSON.parse(readFileSync('config/database.json', 'utf8'))
  for (const name of ['benchActivities', 'benchSignups']) {
    schema.collections[name] = {
      purpose: 'the usual ways',
      indexes: [{ name: 'activity', fields: { activityId: 1, status: 1 } }],
    }
  }
  const keys = JSON.parse(readFileSync('config/local-keys.json', 'utf8'))
  const cloud = await startLocalCloud({
    functions: 'dist/cloudfunctions',
    schema,
    storage: 'memory',
    env: keys,
  })
  const { env, admin, secretId, secretKey, url } = cloud

  const obey = async (order: Order): Promise<unknown> => {
    switch (order.do) {
      case 'latency':
        return env.latency(order.spec)
      case 'quota':
        return env.quota(order.spec)
      case 'seed':
        return env.seed(order.collection, order.documents)
      case 'read':
        return env.read(order.collection, order.query)
      case 'forget':
        return env.resetStats()
      case 'requests':
        return Object.fromEntries(env.invocations().map(({ id, calls }) => [id, calls.length]))
    }
  }
  process.on('message', async ({ id, order }: { id: number; order: Order }) => {
    const answer: Answer = { id, value: await obey(order) }
    process.send?.(answer)
  })
  process.once('disconnect', () => cloud.close())
  process.send?.({ id: 0, value: { admin, secretId, secretKey, url } } satisfies Answer)
}

serve().catch(error => {
  console.error(error)
  process.exit(1)
})
