import { termsVersion } from '../../../domain/volunteer/terms'
import { minute, world } from '../../world'
import type { Caller } from '../../world/caller'
import { liaohe, xiwang } from '../../world/organisation'
import { agree, attemptsIn, messagesIn, phones, tick } from './telling'

/** The station's answer to a registration, on the phone of whoever asked. */

const street = world()

async function registered(name: string) {
  const caller = await street.resident(name, { birthDate: '1990-05-01' })
  await caller.get('person.savePhone', { phone: '13800000009' })
  const { volunteerId } = await register(caller)
  return { caller, volunteerId }
}
const register = (caller: Caller) =>
  caller.get('volunteer.register', {
    ...{ siteId: xiwang, termsVersion, services: ['ages'], skills: [], free: ['weekends'] },
  })

test('is told once with its result, and never in the station’s own words; staff see what became of it', async () => {
  const { caller, volunteerId } = await registered('王芳')
  await agree(street.env, caller, 'reviewResult')
  const chen = await street.staff('陈静', 'station', xiwang)
  const answer = { volunteerId, rev: 0, verdict: 'returned', words: '监护人电话打不通' } as const
  await chen.get('volunteer.review', answer, { requestId: 'answer-00001' })
  await chen.get('volunteer.review', answer, { requestId: 'answer-00001' })
  expect(messagesIn(street.env)).toHaveLength(1)
  for (let i = 0; i < 3; i++) await tick(street.env)
  expect(phones(street.env)).toEqual([
    {
      openid: caller.openid,
      title: '审核结果通知',
      values: ['志愿者注册', '请补充', '点开看要补充什么，补好再交'],
    },
  ])
  expect(street.env.sent()[0]).toMatchObject({ page: `volunteer/pages/entry/index?id=${volunteerId}` })
  expect(JSON.stringify(messagesIn(street.env))).not.toContain('监护人')
  const { messages } = await chen.get('message.ofRegistration', { volunteerId })
  expect(messages).toMatchObject([{ kind: 'reviewResult', figures: { audience: 1, attempted: 1, sent: 1 } }])
  const elsewhere = await street.staff('何平', 'station', liaohe)
  expect(await elsewhere.call('message.ofRegistration', { volunteerId })).toMatchObject({
    cause: 'notAllowed',
  })
})

test('each answer is one message; the older one is not told after the newer', async () => {
  const { caller, volunteerId } = await registered('王芳')
  await agree(street.env, caller, 'reviewResult')
  const chen = await street.staff('陈静', 'station', xiwang)
  await chen.get('volunteer.review', { volunteerId, rev: 0, verdict: 'returned', words: '请补充' })
  await register(caller)
  street.env.clock.advance(minute)
  await chen.get('volunteer.review', { volunteerId, rev: 2, verdict: 'approved', words: '欢迎' })
  await tick(street.env)
  expect(phones(street.env).map(({ values }) => values[1])).toEqual(['已通过'])
  expect(messagesIn(street.env).map(({ state }) => state)).toEqual(
    expect.arrayContaining(['stopped', 'done']),
  )
})

test('who did not agree is not written to; what a dying process did not tell is told by the job', async () => {
  const { caller, volunteerId } = await registered('王芳')
  const { volunteerId: silent } = await registered('李强')
  await agree(street.env, caller, 'reviewResult')
  const chen = await street.staff('陈静', 'station', xiwang)
  street.allowFaults()
  const lost = street.env.faults.add({ fn: 'api', collection: 'messages', effect: 'fail', times: 2 })
  for (const id of [volunteerId, silent])
    await chen.get('volunteer.review', { volunteerId: id, rev: 0, verdict: 'approved', words: '欢迎' })
  lost.remove()
  expect(messagesIn(street.env)).toEqual([])
  street.env.clock.advance(6 * minute)
  for (let i = 0; i < 4; i++) await tick(street.env)
  expect(messagesIn(street.env)).toHaveLength(2)
  expect(attemptsIn(street.env)).toHaveLength(1)
  expect(phones(street.env)).toHaveLength(1)
})
