import type { Attempt, AttemptState } from '../../../domain/message/attempt'
import type { TestEnv } from '../../../localcloud/testing'
import { randomFor } from '../../../scripts/seed/random'
import { doubled } from '../../functions/message/crowd'

/** One message, from the first tick until it is told, with the worker killed on the way; and what came of it. */

export interface Delivery {
  recipients: number
  /** From the first tick until the message is done. */
  seconds: number
  sent: number
  unknown: number
  refused: number
  /** People whose phone shows it more than once. */
  doubled: number
  kills: number
  /** To the database and to WeChat. */
  requests: number
}

const minute = 60_000

export async function deliver(
  env: TestEnv,
  recipients: number,
  killsWanted: number,
  seed: string,
): Promise<Delivery> {
  env.resetStats()
  const began = performance.now()
  const stopKilling = killOnTheWay(env, recipients, killsWanted, seed)
  while (env.read('messages', { state: 'open' }).length > 0) await tick(env)
  const seconds = (performance.now() - began) / 1000
  const kills = stopKilling()
  const { requests } = env.stats()

  // Whose run has died is looked for once its time is over.
  env.clock.advance(minute)
  await tick(env)
  // Only the store of the message area writes these.
  const attempts = env.read('messageAttempts') as unknown as Attempt[]
  const count = (state: AttemptState) => attempts.filter(one => one.state === state).length
  return {
    recipients,
    seconds: Math.round(seconds * 10) / 10,
    sent: count('sent'),
    unknown: count('unknown'),
    refused: count('refused'),
    doubled: doubled(env).length,
    kills,
    requests,
  }
}

/** A tick whose worker is killed rejects: the next one goes on. */
const tick = (env: TestEnv) => env.trigger('tick', 'everyMinute').catch(() => undefined)

/** At even distances over the people, at a send or a request to the database, before it is carried out or after. */
function killOnTheWay(env: TestEnv, recipients: number, wanted: number, seed: string): () => number {
  const random = randomFor(`kills ${seed}`)
  let planned = 0
  const faults: { struck: number }[] = []
  const timer = setInterval(() => {
    const done = env.wechat.outbox.page({ limit: 1 }).total / recipients
    if (planned >= wanted || done < (planned + 1) / (wanted + 1)) return
    planned++
    const effect = random.pick(['crashBefore', 'crashAfter'] as const)
    const where = random.chance(0.5) ? { action: 'wx.openApi' } : {}
    faults.push(env.faults.add({ fn: 'tick', effect, ...where }))
  }, 20)
  return () => {
    clearInterval(timer)
    return faults.reduce((sum, { struck }) => sum + struck, 0)
  }
}
