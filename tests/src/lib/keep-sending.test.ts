import { keepSending } from '../../../src/lib/outbox/keep-sending'
import { nowhere, openApp, phoneStorage } from './device'
import { type Gateway, startGateway } from './gateway'

let gateway: Gateway

beforeEach(async () => {
  gateway = await startGateway()
})
afterEach(() => gateway.close())

/** Timers that the test fires by hand. */
function handTimers() {
  const planned: { ms: number; run: () => void }[] = []
  return {
    planned,
    after(ms: number, run: () => void) {
      const timer = { ms, run }
      planned.push(timer)
      return () => void planned.splice(planned.indexOf(timer), planned.includes(timer) ? 1 : 0)
    },
    fire() {
      planned.shift()?.run()
    },
  }
}

const join = { activityId: 'moon', attendees: ['self'] }

/** Lets the other work go on until it has come so far. */
async function until(ready: () => boolean) {
  const giveUpAt = Date.now() + 5_000
  while (!ready()) {
    if (Date.now() > giveUpAt) throw new Error(`never came so far: ${ready}`)
    await new Promise(resolve => setImmediate(resolve))
  }
}

test('nothing waits: nothing is planned', () => {
  const timers = handTimers()
  keepSending({ ...openApp(gateway), after: timers.after })
  expect(timers.planned).toEqual([])
})

test('tries again after 5, 10, 20 seconds for as long as something waits', async () => {
  const timers = handTimers()
  const cloud = { url: nowhere }
  const app = openApp(cloud)
  keepSending({ ...app, after: timers.after })
  await app.call('signup.join', join)

  const seen: number[] = []
  for (let round = 0; round < 3; round++) {
    await until(() => timers.planned.length > 0)
    seen.push(timers.planned[0]?.ms ?? 0)
    timers.fire()
  }
  expect(seen).toEqual([5_000, 10_000, 20_000])

  await until(() => timers.planned.length > 0)
  cloud.url = gateway.url
  timers.fire()
  await until(() => app.outbox.entries().length === 0)
  expect(gateway.arrived).toHaveLength(1)
  expect(timers.planned).toEqual([])
})

test('sends at once when the network is back', async () => {
  const timers = handTimers()
  const cloud = { url: nowhere }
  const app = openApp(cloud)
  keepSending({ ...app, after: timers.after })
  app.network.platformSays(false)
  await app.call('signup.join', join)

  cloud.url = gateway.url
  app.network.platformSays(true)
  await until(() => app.outbox.entries().length === 0)
  expect(gateway.arrived).toHaveLength(1)
})

test('sends at start what an earlier start left behind; stopped, it does nothing', async () => {
  const storage = phoneStorage()
  await openApp({ url: nowhere }, { storage }).call('signup.join', join)

  const timers = handTimers()
  const app = openApp(gateway, { storage })
  const stop = keepSending({ ...app, after: timers.after })
  await until(() => app.outbox.entries().length === 0)

  stop()
  app.network.platformSays(false)
  app.network.platformSays(true)
  expect(gateway.arrived).toHaveLength(1)
})
