import type { LocalCloud } from '../../../localcloud/testing'
import { rejection, sdkFor } from '../sdk'
import { ask, startCloud } from './open-api'

describe('services of WeChat’s own', () => {
  let cloud: LocalCloud
  beforeAll(async () => {
    cloud = await startCloud()
  })
  afterAll(() => cloud.close())

  test('getOpenData opens what the phone handed out', async () => {
    const sdk = sdkFor(cloud.env)
    const cloudID = cloud.env.wechat.openData.make({ nickName: '王芳' })
    expect(await sdk.getOpenData({ list: [cloudID, 'none'] })).toEqual({
      list: [
        { cloudID, data: { nickName: '王芳' } },
        { cloudID: 'none', errCode: -1, errMsg: 'cloudID not found' },
      ],
      errMsg: 'getOpenData:ok',
      errCode: 0,
    })
  })

  test('getCloudCallSign signs, the same for the same', async () => {
    const sdk = sdkFor(cloud.env)
    const sign = async (...parameterList: string[]) =>
      (await sdk.getCloudCallSign({ parameterList })).signature
    expect(await sign('a', 'b')).toMatch(/^[0-9a-f]{64}$/)
    expect(await sign('a', 'b')).toBe(await sign('a', 'b'))
    expect(await sign('a', 'b')).not.toBe(await sign('ab'))
  })

  test('getVoIPSign is not here', async () => {
    const voip = sdkFor(cloud.env).getVoIPSign({ groupId: 'g', timestamp: 1, nonce: 'n' })
    expect(await rejection(voip)).toMatchObject({ errCode: -604100 })
  })

  test('getTemplateList lists what the cloud was started with', async () => {
    const { data } = await ask(cloud.env, 'subscribeMessage.getTemplateList', {})
    expect(data).toMatchObject([
      { priTmplId: 'tmpl-signup', title: '报名结果通知', type: 2 },
      { priTmplId: 'tmpl-twin', type: 2 },
      { priTmplId: 'tmpl-lasting', type: 3 },
      { priTmplId: 'tmpl-all', keywordEnumValueList: [{ keywordCode: 'enum_string13.DATA' }] },
    ])
  })
})
