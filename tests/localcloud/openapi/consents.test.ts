import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { startCloud } from './open-api'

/** The browser build's door that stands in for `wx.requestSubscribeMessage`. */
describe('asking for consent', () => {
  let cloud: LocalCloud
  let env: TestEnv
  beforeAll(async () => {
    cloud = await startCloud()
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
  })
  afterAll(() => cloud.close())

  const post = (body: unknown, headers: Record<string, string> = {}, api = 'requestSubscribeMessage') =>
    fetch(`${cloud.url}/wx/${api}`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'oWang', 'x-localcloud-env': env.name, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const ask = async (tmplIds: unknown, answers: unknown = {}) => (await post({ tmplIds, answers })).json()
  const left = (templateId: string) => env.wechat.consents.of('oWang', templateId).left

  test('each yes adds one message, a no takes none away, and silence is a no', async () => {
    expect(await ask(['tmpl-signup', 'tmpl-all'], { 'tmpl-signup': 'accept', 'tmpl-all': 'reject' })).toEqual(
      {
        'tmpl-signup': 'accept',
        'tmpl-all': 'reject',
        errMsg: 'requestSubscribeMessage:ok',
      },
    )
    await ask(['tmpl-signup'], { 'tmpl-signup': 'accept' })
    expect(await ask(['tmpl-signup'])).toMatchObject({ 'tmpl-signup': 'reject' })
    expect(left('tmpl-signup')).toBe(2)
    expect(left('tmpl-all')).toBe(0)
    expect(env.wechat.consents.of('oWang', 'tmpl-signup')).toMatchObject({ accepted: 2, refused: 1 })
  })

  test('consent that lasts is there or not there', async () => {
    const lasting = 'tmpl-lasting'
    await ask([lasting], { [lasting]: 'accept' })
    await ask([lasting], { [lasting]: 'accept' })
    expect(left(lasting)).toBe(1)
    await ask([lasting], { [lasting]: 'reject' })
    expect(left(lasting)).toBe(0)
  })

  test('of two templates with one title the second is filtered', async () => {
    const both = ['tmpl-signup', 'tmpl-twin']
    expect(await ask(both, { 'tmpl-signup': 'accept', 'tmpl-twin': 'accept' })).toMatchObject({
      'tmpl-signup': 'accept',
      'tmpl-twin': 'filter',
    })
    expect(left('tmpl-twin')).toBe(0)
  })

  test('a banned template is not asked about, and a switch turns all off', async () => {
    env.wechat.banned.add('tmpl-signup')
    expect(await ask(['tmpl-signup'], { 'tmpl-signup': 'accept' })).toMatchObject({ 'tmpl-signup': 'ban' })
    const off = await post({ tmplIds: ['tmpl-all'], answers: { 'tmpl-all': 'accept' }, mainSwitch: false })
    expect(await off.json()).toEqual({
      errCode: 20004,
      errMsg: 'requestSubscribeMessage:fail The main switch is switched off',
    })
    expect(env.wechat.consents.list()).toEqual([])
  })

  test('only the person who asks is changed, in their environment', async () => {
    await ask(['tmpl-signup'], { 'tmpl-signup': 'accept' })
    expect(env.wechat.consents.list().map(({ openid }) => openid)).toEqual(['oWang'])
    expect(env.wechat.consents.list('oLi')).toEqual([])
    expect(cloud.env.wechat.consents.list()).toEqual([])
  })

  test.each([
    ['nothing', [], 10001, "TmplIds can't be empty"],
    ['what is no list', 'tmpl-signup', 10001, "TmplIds can't be empty"],
    ['numbers', [1], 10004, 'Invalid template id'],
    ['a template that is not there', ['tmpl-signup', 'none'], 20001, 'No template data return'],
    ['both kinds at once', ['tmpl-signup', 'tmpl-lasting'], 20002, 'Templates type must be same'],
    ['four', ['tmpl-signup', 'tmpl-all', 'tmpl-twin', 'a'], 20003, 'Templates count out of max bounds'],
  ])('%s is refused, and nothing is noted', async (_, tmplIds, errCode, errMsg) => {
    expect(await ask(tmplIds, { 'tmpl-signup': 'accept', 'tmpl-lasting': 'accept' })).toEqual({
      errCode,
      errMsg: expect.stringContaining(`requestSubscribeMessage:fail ${errMsg}`),
    })
    expect(env.wechat.consents.list()).toEqual([])
  })

  test.each([
    ['nobody', {}, { 'x-wx-openid': '' }, /x-wx-openid/],
    ['what is no JSON', 'tmplIds=1', {}, /not JSON/],
    ['a list', '[]', {}, /must be an object/],
    ['too much', `{"a":"${'x'.repeat(10_300)}"}`, {}, /more than 10240 bytes/],
    ['another environment', {}, { 'x-localcloud-env': 'none' }, /env not exists/],
  ])('a request of %s is refused', async (_, body, headers, errMsg) => {
    expect(await (await post(body, headers)).json()).toEqual({
      errCode: -1,
      errMsg: expect.stringMatching(errMsg),
    })
  })

  test('an API of the phone that is not here', async () => {
    expect(await (await post({}, {}, 'toString')).json()).toMatchObject({ errCode: -1 })
  })

  test('pages of this machine may ask, others may not', async () => {
    const origin = 'http://127.0.0.1:5180'
    const answer = await post({ tmplIds: ['tmpl-signup'] }, { origin })
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin)
    expect((await post({}, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await fetch(`${cloud.url}/wx/requestSubscribeMessage`)).status).toBe(405)
  })
})
