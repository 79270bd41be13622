import { profileConsentVersion } from '../../../domain/person/person'
import { claimCodeMs } from '../../../domain/person/show-code'
import { now, world } from '../../world'
import { liaohe, xiwang } from '../../world/organisation'
import { birthDate, claim, clerk, codeFor, idOf, settleDown, understood } from './two-records'

/** A record of the desk is taken over by its person, or becomes one with another record of the desk. */

const street = world()

describe('the code', () => {
  test('shows, masked, what would come along, and then brings it', async () => {
    const zhou = await clerk(street)
    const deskId = await street.deskPerson('张桂兰', xiwang, { birthDate, phone: '0475-8210001' })
    await zhou.get('person.deskSaveMember', { personId: deskId, name: '张小明', relation: 'other' })
    const activityId = await street.activity()
    await zhou.get('signup.deskJoin', { personId: deskId, activityId, attendees: ['self'] })
    const zhang = await street.resident('张桂兰')
    const code = await codeFor(street, deskId)
    expect(await zhang.get('person.claimLook', { code })).toMatchObject({
      from: { name: '张*兰', birthYear: '1946', phone: '047****0001', deskSiteId: xiwang },
      into: { name: '张*兰' },
      family: [{ name: '张*明', fate: 'comes' }],
      signups: [{ activityId, attendees: ['张*兰'], state: 'seated', fate: 'moves' }],
      otherName: false,
    })
    expect(await zhang.get('person.claimRecord', { code, ...understood })).toMatchObject({
      name: '张桂兰',
      birthDate,
      phone: '047****0001',
      family: [{ name: '张小明' }],
    })
    expect((await zhang.get('signup.mine', {})).items).toMatchObject([{ activityId, state: 'seated' }])
    expect(street.env.get('persons', deskId)).toEqual({
      _id: deskId,
      wx: `merged:${deskId}`,
      gone: { why: 'merged', into: await idOf(zhang), at: now },
      deskSiteId: xiwang,
      consents: [],
      requests: expect.any(Array),
      rev: expect.any(Number),
    })
    expect(street.env.get('persons', await idOf(zhang))).toMatchObject({
      consents: [{ oralTakenBy: await idOf(zhou) }, { text: 'profile' }],
    })
  })

  test('finds nobody for anything else, is nowhere in the database, and serves once', async () => {
    const deskId = await street.deskPerson('张桂兰')
    const owner = await street.owner()
    const zhang = await street.resident('张桂兰')
    const code = await codeFor(street, deskId)
    expect(JSON.stringify(street.env.read('personCodes'))).not.toContain(code)
    expect(await owner.call('person.byCode', { code })).toMatchObject({ cause: 'showCodeWrong' })
    const { code: ownCode } = await zhang.get('person.showCode', {})
    expect(await zhang.call('person.claimLook', { code: ownCode })).toMatchObject({ cause: 'claimCodeWrong' })
    await zhang.get('person.claimRecord', { code, ...understood })
    expect(await zhang.call('person.claimLook', { code })).toMatchObject({ cause: 'claimCodeWrong' })
    expect(street.env.read('personCodes', { personId: deskId })).toEqual([])
  })

  test('counts for a day, and until the next one', async () => {
    const deskId = await street.deskPerson('张桂兰')
    const zhang = await street.resident('张桂兰')
    const [first, second] = [await codeFor(street, deskId), await codeFor(street, deskId)]
    const ask = (code: string) => zhang.call('person.claimLook', { code })
    expect(await ask(first)).toMatchObject({ cause: 'claimCodeWrong' })
    street.env.clock.set(now + claimCodeMs - 1)
    expect(await ask(second)).toMatchObject({ ok: true })
    street.env.clock.set(now + claimCodeMs)
    expect(await ask(second)).toMatchObject({ cause: 'claimCodeWrong' })
  })

  test('is not to be guessed: after ten tries one waits an hour', async () => {
    const zhang = await street.resident('张桂兰')
    const causes: unknown[] = []
    for (let nth = 0; nth < 11; nth++) {
      const reply = await zhang.call('person.claimLook', { code: `0000-000${nth % 10}` })
      causes.push(reply.ok || reply.cause)
    }
    expect(causes).toEqual([...Array.from({ length: 10 }, () => 'claimCodeWrong'), 'tooManyTries'])
  })

  test('is for whoever is called so: nobody takes over the record of somebody else', async () => {
    const deskId = await street.deskPerson('张桂兰')
    const wang = await street.resident('王芳')
    const code = await codeFor(street, deskId)
    expect(await wang.get('person.claimLook', { code })).toMatchObject({ otherName: true })
    expect(await wang.call('person.claimRecord', { code, ...understood })).toMatchObject({
      cause: 'claimNameDiffers',
    })
    expect(street.env.get('persons', deskId)?.gone).toBeUndefined()
  })

  test('is handed over by staff of the site alone, and the act is in the record without anybody’s name', async () => {
    const deskId = await street.deskPerson('张桂兰')
    const li = await street.staff('李娜', 'station', liaohe)
    expect(await li.call('person.claimCode', { personId: deskId, checked: true })).toMatchObject({
      cause: 'notAllowed',
    })
    const zhang = await street.resident('张桂兰')
    await claim(street, zhang, deskId)
    expect(street.env.read('auditRows', { action: 'person.claimRecord' })).toMatchObject([
      { siteId: xiwang, about: { fromId: deskId, personId: await idOf(zhang) }, outcome: 'done' },
    ])
    expect(JSON.stringify(street.env.read('auditRows'))).not.toContain('张桂兰')
  })
})

describe('two records of the desk', () => {
  test('become one, and that one goes to its person later', async () => {
    const zhou = await clerk(street)
    const [keepId, awayId] = [
      await street.deskPerson('张桂兰'),
      await street.deskPerson('张贵兰', xiwang, { birthDate }),
    ]
    const activityId = await street.activity()
    await zhou.get('signup.deskJoin', { personId: awayId, activityId, attendees: ['self'] })
    expect(await zhou.get('person.mergeLook', { keepId, awayId })).toMatchObject({
      otherName: true,
      signups: [{ activityId, fate: 'moves' }],
    })
    const tap = { requestId: 'merge-tap-1' }
    expect(await zhou.get('person.mergeRecords', { keepId, awayId }, tap)).toEqual({ personId: keepId })
    expect(await zhou.get('person.mergeRecords', { keepId, awayId }, tap)).toEqual({ personId: keepId })
    expect((await zhou.get('signup.deskMine', { personId: keepId })).items).toMatchObject([
      { state: 'seated' },
    ])
    expect(street.env.read('auditRows', { action: 'person.mergeRecords' })).toMatchObject([
      { about: { keepId, awayId }, outcome: 'done' },
    ])
    const zhang = await street.resident('张桂兰')
    await claim(street, zhang, keepId)
    // The second merge ends after the first, whichever of the two the job met first.
    for (let round = 0; round < 2; round++) await settleDown(street)
    expect((await zhang.get('signup.mine', {})).items).toMatchObject([
      { state: 'seated', attendees: ['张桂兰'] },
    ])
    expect(street.env.read('merges')).toMatchObject([{ state: 'done' }, { state: 'done' }])
    expect(await zhang.get('person.me', {})).toMatchObject({ birthDate })
  })

  test('of two stations are for the office to make one; and none goes into itself', async () => {
    const [keepId, awayId] = [await street.deskPerson('张桂兰'), await street.deskPerson('张桂兰', liaohe)]
    const chen = await street.staff('陈静', 'station', xiwang)
    for (const pair of [
      { keepId, awayId },
      { keepId: awayId, awayId: keepId },
    ])
      expect(await chen.call('person.mergeRecords', pair)).toMatchObject({ cause: 'notAllowed' })
    const zhou = await clerk(street)
    expect(await zhou.call('person.mergeRecords', { keepId, awayId: keepId })).toMatchObject({
      cause: 'mergeSame',
    })
    expect(await zhou.get('person.mergeRecords', { keepId, awayId })).toEqual({ personId: keepId })
    expect(await zhou.call('person.mergeRecords', { keepId, awayId })).toMatchObject({
      cause: 'recordMerged',
    })
  })
})

test('a consent that was given at the desk is none for a phone whose text has changed', async () => {
  const deskId = await street.deskPerson('张桂兰')
  const zhang = await street.resident('张桂兰')
  await claim(street, zhang, deskId)
  const { consents } = await zhang.get('person.me', {})
  expect(consents.map(({ version }) => version)).toEqual([profileConsentVersion, profileConsentVersion])
})
