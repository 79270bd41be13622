import { join } from 'node:path'
import { SPARE_WORKER_IDLE_MS } from '../../../localcloud/limits'
import type { Job, RunningWorker } from '../../../localcloud/runner/messages'
import { WorkerPool } from '../../../localcloud/runner/worker-pool'

describe('the pool of workers', () => {
  let pool: WorkerPool
  let running: number
  let most: number
  let loads: number
  beforeEach(() => {
    running = 0
    most = 0
    loads = 0
    pool = new WorkerPool({ size: 2, preload: [], env: {}, memoryMb: 64 })
  })
  afterEach(async () => {
    jest.useRealTimers()
    await pool.close()
  })

  const job = (nested: boolean, ms: number): Job => ({
    fn: { name: 'pause', dir: join(__dirname, '../fixtures/functions/pause'), version: 1 },
    event: JSON.stringify({ ms }),
    context: {},
    env: {},
    clock: { frozenAt: null, offset: 0 },
    timeoutMs: 600_000,
    nested,
    onStart: () => {
      most = Math.max(most, ++running)
    },
    onEnd: () => {
      running--
    },
    onLog: () => {},
    onLoaded: () => {
      if (running > 0) loads++ // only what a job has to wait for
    },
  })
  const run = (count: number, { nested = false, ms = 0 } = {}) =>
    Promise.all(Array.from({ length: count }, () => pool.run(job(nested, ms))))

  test('runs as many callers at once as it may, and the rest after them', async () => {
    const outcomes = await run(9, { ms: 20 })
    expect(outcomes).toEqual(Array(9).fill({ kind: 'ok', result: '"rested"' }))
    expect(most).toBe(2)
    expect(pool.workerCount).toBe(2)
  })

  test('lets nested calls in while callers fill it, and shrinks again', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'performance'] })
    let over = false
    const callers = run(2, { ms: 600_000 }).then(() => {
      over = true
    })
    expect(await run(3, { nested: true })).toEqual(Array(3).fill({ kind: 'ok', result: '"rested"' }))
    expect([over, pool.workerCount]).toEqual([false, 5])
    jest.advanceTimersByTime(SPARE_WORKER_IDLE_MS)
    while (pool.workerCount > 2) await new Promise(resolve => setImmediate(resolve))
    expect([over, pool.workerCount]).toEqual([false, 2])
    await pool.close()
    await callers
  })

  test('after a crash, has a worker that holds the function already', async () => {
    const onStart = (worker: RunningWorker) => void worker.kill('a test')
    const crash = { ...job(false, 600_000), onStart, onEnd: () => {} }
    await run(1)
    expect(await pool.run(crash)).toEqual({ kind: 'crashed', message: 'a test' })
    expect(await run(1)).toEqual([{ kind: 'ok', result: '"rested"' }])
    expect(loads).toBe(1)
  })

  test('refuses callers when even its queue is full', async () => {
    const outcomes = await run(1100)
    const refused = outcomes.filter(({ kind }) => kind === 'crashed')
    expect(refused).toHaveLength(98)
    expect(refused[0]).toEqual({ kind: 'crashed', message: 'too many calls are waiting for a worker' })
  })

  test('refuses nested calls without end', async () => {
    const outcomes = await run(40, { nested: true })
    expect(outcomes.filter(({ kind }) => kind === 'ok')).toHaveLength(34)
    expect(outcomes[39]).toEqual({ kind: 'crashed', message: 'more than 32 nested calls at once' })
  })

  test('closed while it works, it ends what runs and what waits', async () => {
    const outcomes = run(5, { ms: 600_000 })
    await pool.close()
    expect((await outcomes).map(({ kind }) => kind)).toEqual(Array(5).fill('crashed'))
  })
})
