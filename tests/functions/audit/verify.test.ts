import { minute, now, world } from '../../world'
import { noticeFields } from '../../world/fields'
import { office, xiwang } from '../../world/organisation'

const street = world()

async function acts(count: number): Promise<void> {
  const zhou = await street.staff('周伟', 'street')
  for (let i = 0; i < count; i++) await zhou.get('notice.create', { siteId: office, fields: noticeFields })
}

let minutes = 0
beforeEach(() => {
  minutes = 0
})

/** The timer, until nothing is due any more. */
async function ticks(after: number): Promise<void> {
  minutes += after
  street.env.clock.set(now + minutes * minute)
  for (let i = 0; i < 4; i++) await street.env.trigger('tick', 'everyMinute')
}

const chain = async () => (await street.owner()).get('audit.chain', {})

/** An owner asks for a check, and it comes to its end. */
async function verify() {
  await (await street.owner()).get('audit.verify', {})
  await ticks(1)
  return chain()
}

let back: (() => Promise<void>) | undefined

/** 250 rows lie under three seals; made once. */
async function sealed(): Promise<void> {
  if (back) {
    await back()
    minutes = 12
    return
  }
  await acts(250)
  await ticks(12)
  back = street.keep()
  expect(street.env.read('auditSeals')).toHaveLength(3)
}

const rowUnder = (number: number): string => {
  const [seal] = street.env.read('auditSeals', { number })
  return Object.keys(Object(seal?.rows))[7] ?? ''
}

test('the whole chain is checked, and says how much', async () => {
  await sealed()
  const { checks, findings, seals, sealedUntil } = await verify()
  const rows = street.env.read('auditRows', { at: { $lte: sealedUntil } }).length
  expect(checks[0]).toEqual({
    startedAt: expect.any(Number),
    endedAt: expect.any(Number),
    seals: 3,
    rows,
    wrong: 0,
  })
  expect({ findings, seals }).toEqual({ findings: [], seals: 3 })
})

test.each<[string, string, (rowId: string) => Promise<unknown>]>([
  [
    'a row was changed',
    'rowChanged',
    id => street.env.change('auditRows', { _id: id }, { $set: { personId: 'somebody' } }),
  ],
  [
    'a row was put in its place',
    'rowChanged',
    id => street.env.change('auditRows', { _id: id }, { $set: { purpose: '补记' } }),
  ],
])('%s: the check names it', async (_, what, tamper) => {
  await sealed()
  const rowId = rowUnder(2)
  await tamper(rowId)
  const { checks, findings } = await verify()
  expect(findings).toEqual([{ seal: 2, what, rowId, foundAt: expect.any(Number) }])
  expect(checks[0]).toMatchObject({ seals: 3, wrong: 1 })
})

test('a row was taken away: the check says which is missing', async () => {
  await sealed()
  const rowId = rowUnder(1)
  await street.env.remove('auditRows', { _id: rowId })
  expect((await verify()).findings).toEqual([
    { seal: 1, what: 'rowMissing', rowId, foundAt: expect.any(Number) },
  ])
})

test('a row that comes late with an old time is found', async () => {
  await sealed()
  const late = { _id: 'late', at: now, action: 'x', requestId: 'r', personId: 'p', about: {}, records: [] }
  await street.env.seed('auditRows', [{ ...late, outcome: 'done' }])
  const { findings } = await verify()
  expect(findings).toMatchObject([{ what: 'rowAdded', rowId: 'late' }])
})

test('a row of the moment of the last seal that was not under it is sealed with the next', async () => {
  await sealed()
  const row = { action: 'x', requestId: 'r', personId: 'p', about: {}, records: [], outcome: 'done' }
  await street.env.seed('auditRows', [{ _id: 'zzzzzzzzzzzz', at: now, ...row }])
  await ticks(12)
  expect(street.env.read('auditSeals', { number: 4 })).toMatchObject([
    { count: 1 + 0, lastId: 'zzzzzzzzzzzz' },
  ])
  expect((await verify()).findings).toEqual([])
})

test('a seal was changed to fit', async () => {
  await sealed()
  await street.env.change('auditSeals', { number: 2 }, { $set: { hash: 'f'.repeat(64) } })
  const { findings } = await verify()
  expect(findings.map(({ seal, what }) => [seal, what])).toEqual([
    [2, 'sealChanged'],
    [3, 'sealChanged'],
  ])
})

test('a seal in the middle is gone', async () => {
  await sealed()
  await street.env.remove('auditSeals', { number: 2 })
  expect((await verify()).findings).toMatchObject([{ seal: 2, what: 'sealMissing' }])
})

test('the end was cut off, rows and seal: the next check misses what the one before has seen', async () => {
  await sealed()
  await verify()
  const [last] = street.env.read('auditSeals', { number: 3 })
  for (const _id of Object.keys(Object(last?.rows))) await street.env.remove('auditRows', { _id })
  await street.env.remove('auditSeals', { number: 3 })
  const { findings, checks } = await verify()
  expect(findings).toMatchObject([{ seal: 3, what: 'sealMissing' }])
  expect(checks[0]).toMatchObject({ wrong: 1 })
})

test('what was found stays on record when it is put right again', async () => {
  await sealed()
  const rowId = rowUnder(2)
  const personId = street.env.get('auditRows', rowId)?.personId
  await street.env.change('auditRows', { _id: rowId }, { $set: { personId: 'somebody' } })
  await verify()
  await street.env.change('auditRows', { _id: rowId }, { $set: { personId } })
  const { findings, checks } = await verify()
  expect(findings).toHaveLength(1)
  expect(checks.map(({ wrong }) => wrong).slice(0, 2)).toEqual([0, 1])
})

test('it runs by itself once a day', async () => {
  await sealed()
  await ticks(24 * 60)
  const { checks, findings } = await chain()
  expect(checks).toHaveLength(2)
  expect(checks[0]).toMatchObject({ seals: 3, wrong: 0, endedAt: expect.any(Number) })
  expect(findings).toEqual([])
})

test.each(['crashBefore', 'crashAfter'] as const)(
  'a check that was cut off (%s) goes on where it was, and counts nothing twice',
  async effect => {
    await sealed()
    const whole = (await verify()).checks[0]
    street.allowFaults()
    const fault = street.env.faults.add({
      fn: 'tick',
      collection: 'auditChecks',
      action: 'database.modifyDocument',
      effect,
    })
    await (await street.owner()).get('audit.verify', {})
    await street.env.trigger('tick', 'everyMinute').catch(() => undefined)
    expect(fault.struck).toBe(1)
    await ticks(2)
    const { checks, findings } = await chain()
    expect(checks.every(({ endedAt }) => endedAt !== undefined)).toBe(true)
    expect(checks[0]).toMatchObject({ seals: 3, rows: whole?.rows, wrong: 0 })
    expect(findings).toEqual([])
  },
)

test('only owners ask for a check, and a repeat asks for no other', async () => {
  const owner = await street.owner()
  const ask = () => owner.get('audit.verify', {}, { requestId: 'verify-tap-1' })
  await ask()
  await ticks(1)
  await ask()
  await ticks(1)
  expect((await chain()).checks.length).toBe(1)
  for (const [name, role] of [
    ['周伟', 'street'],
    ['陈静', 'station'],
  ] as const) {
    const caller = await street.staff(name, role, role === 'station' ? xiwang : undefined)
    expect(await caller.call('audit.verify', {})).toMatchObject({ cause: 'notAllowed' })
    expect(await caller.call('audit.chain', {})).toMatchObject({ cause: 'notAllowed' })
  }
})
