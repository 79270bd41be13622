import {
  CallFailed,
  type FaultSpec,
  type LocalCloud,
  startLocalCloud,
  type TestEnv,
} from 'cloudbase-localcloud'

/** Compiled, never run: what a project in TypeScript says to the test API. */
export async function todosOf(openid: string): Promise<unknown> {
  const cloud: LocalCloud = await startLocalCloud({
    storage: { dir: 'data' },
    functions: 'cloudfunctions',
    schema: { collections: { todos: { indexes: [{ name: 'owner', fields: { _openid: 1 } }] } } },
    env: { API_KEY: 'x' },
    log: (level, text) => console.error(`${level} ${text}`),
  })
  const env: TestEnv = await cloud.newEnv()
  const slow: FaultSpec = { effect: 'delay', action: 'database.getDocument', ms: 20 }
  env.faults.add(slow)
  env.clock.set(Date.UTC(2026, 8, 25))
  try {
    const list = await env.call('todos', { type: 'list' }, { openid })
    const titles: unknown[] = env.read('todos', { _openid: openid }, { limit: 5 }).map(({ title }) => title)
    const content: Buffer | undefined = await env.file(await env.putFile('a.txt', 'a'))
    return [list, titles, content?.length, env.invocations().map(({ fn, ms }) => [fn, ms])]
  } catch (error) {
    if (error instanceof CallFailed) return error.errCode
    throw error
  } finally {
    await cloud.close()
  }
}

// @ts-expect-error the storage must be said
startLocalCloud({})
