import { profileConsentVersion as consent } from '../../../domain/person/person'
import { shortId } from '../../../domain/short-id'
import { isKnownJob } from '../../../domain/site/health'
import { hour, minute, now, world } from '../../world'
import type { Caller } from '../../world/caller'
import { xiwang } from '../../world/organisation'

const street = world()

/** 王芳 saves her profile while the database fails: `系统出了点问题`. */
async function fault(requestId: string): Promise<void> {
  street.allowFaults()
  street.env.faults.add({
    effect: 'fail',
    collection: 'persons',
    action: 'database.insertDocument',
    code: 'SYS_ERR',
  })
  const reply = await street
    .as('王芳')
    .call('person.saveProfile', { name: '王芳', consent, birthDate: '1988-01-02' }, { requestId })
  expect(reply).toMatchObject({ cause: 'broken' })
}

describe('site.health', () => {
  test('the program, the database, the jobs, the chain, the faults', async () => {
    const owner = await street.owner()
    await street.env.trigger('tick', 'everyMinute')
    const health = await owner.get('site.health', {})
    expect(health).toMatchObject({ at: now, chain: { seals: 0, wrong: 0 }, faultsToday: 0 })
    expect(health.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(health.build).toMatch(/^[0-9a-f]{10}$/)
    expect(health.jobs.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['signup.repair', 'audit.seal', 'audit.verify', 'person.finishHandovers']),
    )
    expect(health.jobs.map(({ name }) => name).filter(name => !isKnownJob(name))).toEqual([])
    expect(health.jobs.find(({ name }) => name === 'audit.seal')).toMatchObject({ late: false, endedAt: now })
  })

  const lateJobs = async (owner: Caller) =>
    (await owner.get('site.health', {})).jobs.filter(({ late }) => late).map(({ name }) => name)

  test('a job that has not run for three rounds is late, and waits for owners', async () => {
    const owner = await street.owner()
    await street.env.trigger('tick', 'everyMinute')
    street.env.clock.set(now + 30 * minute)
    expect(await lateJobs(owner)).not.toContain('audit.seal')
    street.env.clock.set(now + 30 * minute + 1)
    expect(await lateJobs(owner)).toContain('audit.seal')
    const { tasks } = await owner.get('person.tasks', {})
    expect(tasks).toContainEqual(expect.objectContaining({ kind: 'site.jobLate', title: '封存操作记录' }))
  })

  test('on a new installation none is late before its first round is overdue; without a timer all are', async () => {
    const owner = await street.owner()
    expect(await lateJobs(owner)).toEqual([])
    street.env.clock.set(now + 16 * minute)
    expect(await lateJobs(owner)).not.toContain('audit.seal')
    expect(await lateJobs(owner)).not.toContain('audit.verify')
    street.env.clock.set(now + 4 * 24 * hour)
    expect(await lateJobs(owner)).toEqual((await owner.get('site.health', {})).jobs.map(({ name }) => name))
  })

  test('a job of a new release is not late before the timer has met it', async () => {
    const owner = await street.owner()
    street.env.clock.set(now + 30 * 24 * hour)
    await street.env.trigger('tick', 'everyMinute')
    await street.env.remove('jobs', { _id: 'audit.verify' })
    expect(await lateJobs(owner)).toEqual([])
  })

  test('a job that begins and never ends is late too', async () => {
    street.allowFaults()
    const owner = await street.owner()
    street.env.faults.add({
      fn: 'tick',
      effect: 'fail',
      collection: 'auditSeals',
      code: 'SYS_ERR',
      times: 999,
    })
    await street.env.trigger('tick', 'everyMinute')
    street.env.clock.set(now + 30 * minute + 1)
    await street.env.trigger('tick', 'everyMinute')
    expect(await lateJobs(owner)).toContain('audit.seal')
    expect(await lateJobs(owner)).not.toContain('signup.repair')
  })

  test('it counts the kinds of fault of a day', async () => {
    const owner = await street.owner()
    await fault('broken-tap-1')
    expect(await owner.get('site.health', {})).toMatchObject({ faultsToday: 1 })
    street.env.clock.set(now + 24 * hour)
    expect(await owner.get('site.health', {})).toMatchObject({ faultsToday: 0 })
  })
})

describe('site.faults', () => {
  test('a resident reads out the code, and the fault is found: when, where, how often, and nothing of them', async () => {
    const owner = await street.owner()
    await fault('broken-tap-1')
    street.env.clock.set(now + minute)
    await fault('broken-tap-2')
    const code = shortId('broken-tap-1')
    const { faults } = await owner.get('site.faults', { code: code.toLowerCase() })
    expect(faults).toMatchObject([
      {
        where: 'person.saveProfile',
        count: 2,
        firstAt: now,
        lastAt: now + minute,
        recent: [
          { requestId: 'broken-tap-2', at: now + minute },
          { requestId: 'broken-tap-1', code, at: now },
        ],
      },
    ])
    expect(JSON.stringify(street.env.read('faults'))).not.toMatch(/王芳|1988/)
    expect((await owner.get('site.faults', { code: '000000' })).faults).toEqual([])
  })

  test('the log says the same code', async () => {
    await fault('broken-tap-1')
    const lines = street.env.invocations().flatMap(({ logs }) => logs.map(({ text }) => text))
    expect(lines.filter(line => line.includes(`"code":"${shortId('broken-tap-1')}"`))).toHaveLength(1)
  })

  test('a storm of one fault is one document with the latest twenty', async () => {
    for (let i = 0; i < 25; i++) await fault(`broken-tap-${String(i).padStart(2, '0')}`)
    const [kept, ...others] = street.env.read('faults')
    expect(others).toEqual([])
    expect(kept).toMatchObject({ count: 25 })
    expect(kept?.recent).toHaveLength(20)
  })

  test('when the fault cannot be kept either, the answer is the same', async () => {
    street.allowFaults()
    street.env.faults.add({ effect: 'fail', collection: 'faults', code: 'SYS_ERR', times: 9 })
    await fault('broken-tap-1')
    expect(street.env.read('faults')).toEqual([])
  })
})

test.each([
  ['周伟', 'street'],
  ['陈静', 'station'],
] as const)('neither is for %s, who is no owner', async (name, role) => {
  const caller = await street.staff(name, role, role === 'station' ? xiwang : undefined)
  expect(await caller.call('site.health', {})).toMatchObject({ cause: 'notAllowed' })
  expect(await caller.call('site.faults', {})).toMatchObject({ cause: 'notAllowed' })
})
