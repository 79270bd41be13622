import { createServer } from 'node:http'
import { join } from 'node:path'
import { Duplex } from 'node:stream'
import { openCloud } from '../../../localcloud/cloud'
import { handleInspector } from '../../../localcloud/inspector/handle'
import { readMessages, type StreamMessage } from '../../../localcloud/inspector/page/connection/sse-lines'
import { INSPECTOR_BEAT_MS, INSPECTOR_PAUSE_MS, INSPECTOR_STREAMS_MAX } from '../../../localcloud/limits'
import { type LocalCloud, startLocalCloud, type TestEnv } from '../../../localcloud/testing'
import { InspectorClient } from './client'

/** A connection whose other end may stop to read: a write then stays on its way until it is let through. */
class SlowWire extends Duplex {
  private readonly chunks: string[] = []
  private waiting: (() => void) | undefined
  isSlow = false

  constructor() {
    super({ highWaterMark: 1 })
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk.toString())
    if (this.isSlow) this.waiting = done
    else done()
  }

  letThrough(): void {
    this.isSlow = false
    this.waiting?.()
  }

  text(): string {
    return this.chunks.join('')
  }
}

/** What was written has come to the wire, as far as it can. */
const passed = () => new Promise(resolve => setImmediate(resolve))

/** A cloud that meets its page on this wire; its timers are the test's. */
async function serveOn(wire: SlowWire) {
  const opened = await openCloud({ storage: 'memory' })
  const server = createServer((request, response) => void handleInspector(opened, request, response))
  server.emit('connection', wire)
  const ask = async () => {
    const headers = `host: 127.0.0.1\r\nx-localcloud-token: ${opened.inspector.token}`
    wire.push(`GET /__local/api/events HTTP/1.1\r\n${headers}\r\n\r\n`)
    await passed()
  }
  return { environment: opened.environments.get('local'), ask, close: opened.close }
}

describe('the stream of changes', () => {
  let cloud: LocalCloud
  let env: TestEnv
  let inspector: InspectorClient
  const stops: AbortController[] = []
  beforeEach(async () => {
    const functions = join(__dirname, '../fixtures/functions')
    cloud = await startLocalCloud({ storage: 'memory', functions, workers: 2 })
    env = cloud.env
    await env.seed('notes', [])
    inspector = new InspectorClient(cloud, env)
  })
  afterEach(async () => {
    for (const stop of stops.splice(0)) stop.abort()
    await cloud.close()
  })

  async function open(): Promise<Response> {
    const stop = new AbortController()
    stops.push(stop)
    return fetch(`${cloud.url}/__local/api/events`, {
      headers: { 'x-localcloud-token': inspector.token },
      signal: stop.signal,
    })
  }

  async function messages(): Promise<AsyncGenerator<StreamMessage>> {
    const { body } = await open()
    if (!body) throw new Error('a stream has a body')
    return readMessages(body, () => {})
  }

  /** Reads until each of the topics was named. */
  async function untilChanged(stream: AsyncGenerator<StreamMessage>, topics: string[]): Promise<void> {
    const missing = new Set(topics)
    for await (const { event, data } of stream) {
      expect(event).toBe('change')
      for (const topic of JSON.parse(data)) missing.delete(topic)
      if (missing.size === 0) return
    }
    throw new Error(`the stream ended without ${[...missing]}`)
  }

  async function* withoutHello(stream: AsyncGenerator<StreamMessage>): AsyncGenerator<StreamMessage> {
    const { value } = await stream.next()
    expect(value?.event).toBe('hello')
    yield* stream
  }

  test('names what has changed', async () => {
    const stream = withoutHello(await messages())
    const heard = untilChanged(stream, ['invocations', 'documents of notes', 'clock', 'faults'])
    await env.call('database', { step: 'addMany', count: 2 })
    env.clock.advance(1000)
    env.faults.add({ effect: 'fail' })
    await heard
  })

  test('is silent about other environments', async () => {
    const other = await cloud.newEnv()
    const stream = await messages()
    await stream.next()
    other.clock.advance(1)
    env.faults.add({ effect: 'fail' })
    const { value } = await stream.next()
    expect(JSON.parse(value?.data ?? '')).toEqual(['faults'])
  })

  test('says that there is a new one', async () => {
    const stream = await messages()
    await stream.next()
    await cloud.newEnv()
    const { value } = await stream.next()
    expect(JSON.parse(value?.data ?? '')).toEqual(['environments'])
  })

  test('keeps one message at most for a page that does not read', async () => {
    const wire = new SlowWire()
    const { environment, ask, close } = await serveOn(wire)
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] })
    try {
      await ask()
      expect(wire.text()).toContain('event: hello')
      wire.isSlow = true
      for (let n = 0; n < 50; n++) {
        environment.clock.advance(1)
        environment.changes.note(`documents of c${n}`)
        jest.advanceTimersByTime(INSPECTOR_PAUSE_MS + INSPECTOR_BEAT_MS)
        await passed()
      }
      wire.letThrough()
      await passed()
      jest.advanceTimersByTime(INSPECTOR_PAUSE_MS)
      await passed()
      // One was on its way when the page stopped to read, one tells of everything since.
      expect(wire.text().match(/event: change/g)).toHaveLength(2)
      expect(wire.text()).toMatch(/"clock".*"documents of c49"/)
    } finally {
      jest.useRealTimers()
      wire.destroy()
      await close()
    }
  })

  test('serves a number of pages, and a new one when one has gone', async () => {
    for (let n = 0; n < INSPECTOR_STREAMS_MAX; n++) expect((await open()).status).toBe(200)
    expect((await open()).status).toBe(503)
    stops[0]?.abort()
    for (;;) {
      const { status } = await open()
      if (status === 200) break
      expect(status).toBe(503)
    }
  })
})
