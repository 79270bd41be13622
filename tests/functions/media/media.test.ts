import type { ActivityFields } from '../../../domain/activity/activity'
import { minute, world } from '../../world'
import type { Caller } from '../../world/caller'
import { activityFields } from '../../world/fields'
import { liaohe, xiwang } from '../../world/organisation'
import { jpeg, png } from '../../world/pictures'

const street = world()

let uploads = 0
const upload = (content: Buffer | string = jpeg(), folder = 'covers', ending = 'jpg') =>
  street.env.putFile(`${folder}/upload-${++uploads}.${ending}`, content)

const fields = (cover?: string): ActivityFields => ({ ...activityFields, ...(cover ? { cover } : {}) })
const file = () => street.env.read('mediaFiles')[0]
const verdict = { suggest: 'risky', label: 20002 } as const

/** 陈静 of 希望社区 makes an activity with a picture and publishes it. */
async function covered(content?: Buffer): Promise<{ chen: Caller; activityId: string; uploaded: string }> {
  const chen = await street.staff('陈静', 'station', xiwang)
  const uploaded = await upload(content)
  const draft = await chen.get('activity.create', { siteId: xiwang, fields: fields(uploaded) })
  await chen.get('activity.publish', draft)
  return { chen, activityId: draft.activityId, uploaded }
}

/** Everything that a resident is told about activities. */
async function told(activityId: string): Promise<string> {
  const wang = await street.resident('王芳')
  return JSON.stringify([
    await wang.get('activity.detail', { activityId }),
    await wang.get('activity.list', {}),
    await wang.get('signup.mine', {}),
  ])
}

const coverOf = async (caller: Caller, activityId: string) => {
  const { activity, coverState } = await caller.get('activity.detail', { activityId })
  return { cover: activity.cover, coverState }
}

test('a picture is hidden until WeChat’s check has passed', async () => {
  const { chen, activityId } = await covered()
  expect(await told(activityId)).not.toContain('cloud://')
  const hidden = await coverOf(chen, activityId)
  expect(hidden).toMatchObject({ coverState: 'checking' })
  expect(await street.env.file(String(hidden.cover))).toBeUndefined()
  const { items } = await chen.get('activity.manage', { siteId: xiwang })
  expect(JSON.stringify(items)).not.toContain('cloud://')

  await street.env.decideMedia()
  const { cover = '', coverState } = await coverOf(chen, activityId)
  expect(coverState).toBe('passed')
  expect(await told(activityId)).toContain(cover)
  expect(await coverOf(await street.resident('王芳'), activityId)).toEqual({ cover, coverState: undefined })
})

test('what is kept says nothing about where it was taken, and what was sent in is gone', async () => {
  const { uploaded } = await covered()
  const kept = await street.env.file(String(file()?.fileId))
  expect(kept?.toString('latin1')).not.toContain('secret-place')
  expect(file()).toMatchObject({ type: 'jpeg', width: 40, height: 30, bytes: kept?.length, siteId: xiwang })
  expect(await street.env.file(uploaded)).toBeUndefined()
})

test('whoever sent it cannot write over what is kept', async () => {
  const { chen } = await covered()
  await street.env.decideMedia()
  const fileId = String(file()?.fileId)
  const kept = await street.env.file(fileId)
  const form = new FormData()
  form.append('cloudPath', fileId.split('/').slice(3).join('/'))
  form.append('file', new Blob(['something else']), 'a.jpg')
  const headers = { 'x-wx-openid': chen.openid, 'x-localcloud-env': street.env.name }
  const answer = await fetch(`${street.url}/upload`, { method: 'POST', headers, body: form })
  expect(answer.status).toBe(400)
  expect(await street.env.file(fileId)).toEqual(kept)
})

test('a picture that did not pass is gone, and whoever edits the activity is told', async () => {
  const { chen, activityId } = await covered()
  await street.env.decideMedia(verdict)
  expect(await told(activityId)).not.toContain('cloud://')
  expect(await street.env.file(String(file()?.fileId))).toBeUndefined()
  const { cover = '', coverState } = await coverOf(chen, activityId)
  expect(coverState).toBe('rejected')
  // Other edits go on; to use it once more is refused.
  const { activity } = await chen.get('activity.detail', { activityId })
  expect(
    await chen.call('activity.save', { activityId, rev: activity.rev, fields: fields(cover) }),
  ).toMatchObject({ ok: true })
  expect(await chen.call('activity.create', { siteId: xiwang, fields: fields(cover) })).toMatchObject({
    cause: 'pictureRejected',
    message: '这张图片没有通过微信的内容检查，请换一张',
  })
})

test('what WeChat wants a human to look at stays hidden as well', async () => {
  const { activityId } = await covered()
  await street.env.decideMedia({ suggest: 'review', label: 21000 })
  expect(file()).toMatchObject({ state: 'rejected' })
  expect(await told(activityId)).not.toContain('cloud://')
})

test('the first verdict counts; one that comes twice, or names another check, changes nothing', async () => {
  const { activityId } = await covered()
  const [check] = street.env.wechat.checks.pending()
  const event = {
    MsgType: 'event',
    Event: 'wxa_media_check',
    trace_id: 'somebody-elses-check',
    errcode: 0,
    result: { suggest: 'pass', label: 100 },
  }
  await street.env.call('media', event, { source: 'wx_unknown' })
  await street.env.call('media', { ...event, trace_id: { $ne: null } }, { source: 'wx_unknown' })
  await street.env.call('media', { ...event, Event: 'subscribe' }, { source: 'wx_unknown' })
  expect(file()).toMatchObject({ state: 'checking' })

  await street.env.decideMedia(undefined, check?.traceId)
  const after = [file(), street.env.get('activities', activityId)]
  expect(after).toMatchObject([{ state: 'passed' }, { coverVerdict: { state: 'passed' } }])
  await street.env.decideMedia(verdict, check?.traceId)
  await street.env.decideMedia(undefined, check?.traceId)
  expect([file(), street.env.get('activities', activityId)]).toEqual(after)
})

test.each(['wx_client', 'wx_devtools', 'wx_client,scf', 'wx_http'])(
  'a verdict by %s is none: a client may call any function',
  async source => {
    await covered()
    const trace_id = street.env.wechat.checks.pending()[0]?.traceId ?? ''
    const event = {
      MsgType: 'event',
      Event: 'wxa_media_check',
      trace_id,
      errcode: 0,
      result: { suggest: 'pass' },
    }
    await street.env.call('media', event, { source, openid: 'oHostile' })
    expect(file()).toMatchObject({ state: 'checking' })
  },
)

describe('a check that never answers', () => {
  const asks = () => street.env.wechat.checks.list().length
  const later = async (ms: number) => {
    street.env.clock.advance(ms)
    await street.env.trigger('tick', 'everyMinute')
  }

  test('is asked for again, and given up after some tries', async () => {
    const { chen, activityId } = await covered()
    expect(asks()).toBe(1)
    await later(34 * minute)
    expect(asks()).toBe(1)
    await later(minute)
    expect(asks()).toBe(2)
    await later(35 * minute)
    expect(asks()).toBe(3)
    await later(35 * minute)
    expect(asks()).toBe(3)
    expect(await coverOf(chen, activityId)).toMatchObject({ coverState: 'unanswered' })
    expect(await told(activityId)).not.toContain('cloud://')
    // Nothing is left to do.
    await later(5 * minute)
    await later(5 * minute)
    expect(file()).not.toHaveProperty('dueAt')
  })

  test('may answer late, to any of the asks', async () => {
    await covered()
    await later(35 * minute)
    await street.env.decideMedia(undefined, street.env.wechat.checks.list().map(({ traceId }) => traceId)[0])
    expect(file()).toMatchObject({ state: 'passed', asks: 2 })
  })

  test('is asked for by the job when the ask died on its way, or WeChat did not take it', async () => {
    street.env.faults.add({ effect: 'fail', api: 'security.mediaCheckAsync', code: 45009 })
    await covered()
    expect(file()).toMatchObject({ state: 'checking', traces: [], asks: 1 })
    await later(2 * minute)
    await street.env.decideMedia()
    expect(file()).toMatchObject({ state: 'passed', asks: 2 })
  })
})

test('a verdict that comes while the activity is being saved reaches it', async () => {
  const chen = await street.staff('陈静', 'station', xiwang)
  const uploaded = await upload()
  const first = await chen.get('activity.create', { siteId: xiwang, fields: fields(uploaded) })
  await street.env.decideMedia()
  // The same picture in another activity: judged before that one was there.
  const second = await chen.get('activity.create', { siteId: xiwang, fields: fields(uploaded) })
  const copy = await chen.get('activity.copy', {
    activityId: first.activityId,
    startsAt: activityFields.startsAt,
  })
  for (const { activityId } of [second, copy])
    expect(await coverOf(chen, activityId)).toMatchObject({ coverState: 'passed' })
})

test('an editor who does not see the picture keeps it, and takes it away', async () => {
  const { chen, activityId } = await covered()
  const hidden = await coverOf(chen, activityId)
  const saved = await chen.get('activity.save', { activityId, rev: 1, fields: fields(hidden.cover) })
  await street.env.decideMedia()
  expect(await coverOf(chen, activityId)).toMatchObject({ coverState: 'passed' })
  // By the name that it had while it was hidden, too: the form may have been open since.
  const again = await chen.get('activity.save', { activityId, rev: saved.rev, fields: fields(hidden.cover) })
  expect(await coverOf(chen, activityId)).toMatchObject({ coverState: 'passed' })
  await chen.get('activity.save', { activityId, rev: again.rev, fields: fields() })
  expect(await coverOf(chen, activityId)).toEqual({ cover: undefined, coverState: undefined })
})

describe('what is no picture of one’s own is refused, and nothing is saved', () => {
  const refusedBy = async (caller: Caller, cover: string, siteId = xiwang) => {
    const before = street.env.read('activities')
    const reply = await caller.call('activity.create', { siteId, fields: fields(cover) })
    expect(street.env.read('activities')).toEqual(before)
    return reply
  }

  test.each<[string, () => Promise<string>, string]>([
    ['a page that says it is a picture', () => upload('<svg onload="alert(1)"/>'), 'pictureWrong'],
    ['more than 5 MB', () => upload(jpeg({ tail: 'x'.repeat(5 * 1024 * 1024) })), 'pictureTooBig'],
    ['too many pixels', () => upload(png({ width: 9000 })), 'pictureTooBig'],
    ['a file that is not there', async () => 'cloud://local.files/covers/nothing.jpg', 'pictureUnknown'],
    ['a file that functions wrote', () => upload(jpeg(), 'exports'), 'pictureUnknown'],
    ['a picture that is not there', async () => 'cloud://checking/000000000000', 'pictureUnknown'],
  ])('%s', async (_, make, cause) => {
    const chen = await street.staff('陈静', 'station', xiwang)
    expect(await refusedBy(chen, await make())).toMatchObject({ ok: false, cause })
    expect(street.env.read('mediaFiles')).toEqual([])
  })

  test('somebody else’s of another site, by any of its names', async () => {
    const { chen, activityId, uploaded } = await covered()
    const hidden = (await coverOf(chen, activityId)).cover ?? ''
    await street.env.decideMedia()
    const shown = (await coverOf(chen, activityId)).cover ?? ''
    const li = await street.staff('李娜', 'station', liaohe)
    for (const name of [uploaded, hidden, shown])
      expect(await refusedBy(li, name, liaohe)).toMatchObject({ cause: 'pictureUnknown' })
    const zhao = await street.staff('赵敏', 'station', xiwang)
    expect(await zhao.call('activity.create', { siteId: xiwang, fields: fields(shown) })).toMatchObject({
      ok: true,
    })
  })
})
