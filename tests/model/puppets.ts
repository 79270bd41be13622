import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Plugin } from 'esbuild'
import type { Reply } from '../../domain/reply'
import type { Body } from '../../localcloud/protocol/body'
import { type InProcess, loadInProcess } from '../in-process/load'

/** Where a call stands: it waits for the answer to a request, or it has answered itself. */
export type Stop = { request: Body } | { done: unknown }

/** One run of a real call, held at each of its database requests until somebody answers. */
export interface Puppet {
  /** Where it stands first. */
  start(): Promise<Stop>
  /** Answers the request at which it stands; where it stands then. */
  answer(text: string): Promise<Stop>
}

export interface Puppets {
  call(openid: string, call: { action: string; input: unknown; requestId: string }, now: number): Puppet
  repair(now: number): Puppet
  close(): Promise<void>
}

/**
 * The built functions and the real SDK, with somebody else's hand on every request: the SDK's database is a server
 * that answers when it is told to. Time stands still and nothing is random, so that the answers alone decide what a
 * call does next.
 */
export async function openPuppets(file: string, plugins?: Plugin[]): Promise<Puppets> {
  const waiting = new Map<string, (stop: Stop) => void>()
  const open = new Map<string, ServerResponse>()
  const server = createServer((request, response) => {
    const mark = new URL(request.url ?? '', 'http://localhost').searchParams.get('inv') ?? ''
    void bodyOf(request).then(body => {
      open.set(mark, response)
      waiting.get(mark)?.({ request: body })
    })
  })
  // An idle socket that is closed just as the SDK takes it up again would break a call.
  server.keepAliveTimeout = 600_000
  const admin = `http://127.0.0.1:${await listen(server)}/admin`
  const functions = await loadInProcess({ admin, secretId: 'id', secretKey: 'key' }, file, plugins)
  const undo = stillWorld()
  const runs: Promise<void>[] = []

  const puppet = (now: number, run: (functions: InProcess, mark: string) => Promise<unknown>): Puppet => {
    const mark = `puppet-${runs.length + 1}`
    const stop = () => new Promise<Stop>(resolve => waiting.set(mark, resolve))
    return {
      start() {
        const first = stop()
        setTime(now)
        runs.push(run(functions, mark).then(done => waiting.get(mark)?.({ done })))
        return first
      },
      answer(text) {
        const next = stop()
        setTime(now)
        const response = open.get(mark)
        open.delete(mark)
        response?.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text)
        return next
      },
    }
  }

  return {
    call: (openid, call, now) => puppet(now, (functions, mark) => functions.call(openid, call, mark)),
    repair: now => puppet(now, (functions, mark) => functions.repair(now, mark)),
    async close() {
      // Runs that nobody led on lose their connection, and say so in the log before it is given back.
      server.close()
      server.closeAllConnections()
      await Promise.allSettled(runs)
      undo()
    },
  }
}

export const isReply = (value: unknown): value is Reply =>
  typeof value === 'object' && value !== null && 'ok' in value && 'requestId' in value

let time = 0
const setTime = (now: number): void => {
  time = now
}

/** No clock, no chance (so no waiting between attempts), no log. */
function stillWorld(): () => void {
  const { now } = Date
  const { random } = Math
  const { log, warn, error } = console
  Date.now = () => time
  Math.random = () => 0
  console.log = () => {}
  console.warn = () => {}
  console.error = () => {}
  return () => {
    Date.now = now
    Math.random = random
    console.log = log
    console.warn = warn
    console.error = error
  }
}

function listen(server: Server): Promise<number> {
  return new Promise(resolve =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )
}

async function bodyOf(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
