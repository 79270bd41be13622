import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import cloud from 'wx-server-sdk'
import { sdkEnv } from '../../../localcloud/runner/function-env'
import { CloudCommand, type Ready } from '../../localcloud/cloud-command'
import { DOCUMENTS, document, idOf, schema } from './documents'

/**
 * `npm run bench:cloud -- --json`: the local cloud over 100,000 documents on disk, through the unmodified SDK, beside a
 * stub that answers the same requests with replies of the same size. Cloud, stub and SDK are processes of their own, and
 * cloud and stub are asked in turn, so that whatever else the machine does meets both. Prints the ratios of the medians.
 */

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, times: { type: 'string', default: '3000' } },
})
const times = Number(values.times)
const say = (text: string) => process.stderr.write(`${text}\n`)

/** The SDK's types are those of the mini-program; these are the parts used here. */
interface Items {
  doc(id: string): {
    get(): Promise<unknown>
    update(change: object): Promise<{ stats: { updated: number } }>
  }
  where(query: object): {
    orderBy(
      field: string,
      order: string,
    ): { limit(rows: number): { get(): Promise<{ data: { _id: string }[] }> } }
  }
  add(documents: object): Promise<unknown>
}

async function main(): Promise<void> {
  console.warn = () => {} // The SDK warns of slow requests; the bulk ones are.
  const dir = mkdtempSync(path.join(tmpdir(), 'localcloud-bench-'))
  const schemaFile = path.join(dir, 'schema.json')
  writeFileSync(schemaFile, JSON.stringify(schema))
  const args = ['--data', path.join(dir, 'data'), '--schema', schemaFile]
  try {
    await fill(args)
    const started = performance.now()
    const command = new CloudCommand(args)
    const ready = await command.ready()
    const openSeconds = (performance.now() - started) / 1000
    const ratios = await measure(ready)
    const result = { openSeconds: round(openSeconds), ...ratios, rssMB: rssMB(command.pid) }
    await command.stop('SIGTERM')
    process.stdout.write(`${JSON.stringify(result, null, values.json ? 0 : 2)}\n`)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

function items(): Items {
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
  return (cloud.database() as unknown as { collection(name: string): Items }).collection('items')
}

async function fill(args: string[]): Promise<void> {
  say(`adding ${DOCUMENTS} documents …`)
  const command = new CloudCommand(args)
  aim(await command.ready())
  const batch = 1000
  for (let at = 0; at < DOCUMENTS; at += batch) {
    await items().add({ data: Array.from({ length: batch }, (_, i) => document(at + i)) })
  }
  await command.stop('SIGTERM')
}

function aim(ready: Ready, admin = ready.admin): void {
  Object.assign(process.env, sdkEnv({ ...ready, admin }, ready.env))
}

async function measure(ready: Ready) {
  const stub = fork(path.join(__dirname, 'stub.ts'), { execArgv: ['--import', 'tsx'] })
  const [port] = (await once(stub, 'message')) as [number]
  const both = { cloud: ready.admin, stub: `http://127.0.0.1:${port}/admin` }

  async function ratio(name: string, request: (i: number) => Promise<unknown>): Promise<number> {
    stub.send(Number(new URL(ready.url).port))
    await once(stub, 'message')
    const micros: Record<keyof typeof both, number[]> = { cloud: [], stub: [] }
    for (let i = -300; i < times; i++) {
      for (const server of i % 2 ? (['cloud', 'stub'] as const) : (['stub', 'cloud'] as const)) {
        aim(ready, both[server])
        const start = performance.now()
        await request(Math.imul(i + 300, 48271) >>> 0)
        if (i >= 0) micros[server].push((performance.now() - start) * 1000)
      }
    }
    const [mine, least] = [p50(micros.cloud), p50(micros.stub)]
    say(`${name}: ${Math.round(mine)} µs, stub ${Math.round(least)} µs, ${round(mine / least)}`)
    return round(mine / least)
  }

  const byId = (i: number) => items().doc(idOf(i % DOCUMENTS))
  const result = {
    get: await ratio('get', i => byId(i).get()),
    query: await ratio('query', () =>
      items().where({ status: 'open' }).orderBy('createdAt', 'desc').limit(20).get(),
    ),
    update: await ratio('update', i =>
      byId(i).update({ data: { createdAt: new Date(1_600_000_000_000 + i) } }),
    ),
  }
  stub.disconnect()
  return result
}

function p50(sample: number[]): number {
  return sample.sort((a, b) => a - b)[sample.length >> 1] ?? Number.NaN
}

function rssMB(pid: number): number {
  const kB = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kB) / 1000)
}

const round = (n: number) => Math.round(n * 100) / 100

main().catch(error => {
  console.error(error)
  process.exit(1)
})
