import type { Page } from 'playwright-core'
import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { ask, startCloud } from '../openapi/open-api'
import { sdkFor } from '../sdk'
import { inspectorPages } from './browser'

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What WeChat would have done, as the developer sees it. */
describe('the outbox on the page of the inspector', () => {
  const pages = inspectorPages()
  let cloud: LocalCloud
  let env: TestEnv
  let page: Page
  beforeEach(async () => {
    cloud = await startCloud()
    env = cloud.env
    env.wechat.visits.note('oWang')
    page = await pages.open(cloud.inspector)
    await page.getByRole('link', { name: 'Outbox' }).click()
  })
  afterEach(() => cloud.close())

  const row = (text: string) =>
    page.getByRole('listbox').getByRole('option').filter({ hasText: text }).first()

  test('a message comes in and opens as the card on its receiver’s phone', async () => {
    await page.getByText('No message was sent.').waitFor()
    env.consent('oWang', 'tmpl-signup')
    const data = {
      thing1: { value: '<b>中秋</b>游园会' },
      date2: { value: '2026年9月25日' },
      number3: { value: 3 },
    }
    await ask(env, 'subscribeMessage.send', {
      touser: 'oWang',
      templateId: 'tmpl-signup',
      page: 'pages/a',
      data,
    })
    await row('报名结果通知').click()
    const card = page.getByRole('article', { name: 'Message on the phone' })
    await card.getByRole('heading', { name: '报名结果通知' }).waitFor()
    expect((await card.innerText()).split('\n').map(line => line.trim())).toEqual(
      expect.arrayContaining(['活动名称', '<b>中秋</b>游园会', '报名人数', '3', '进入小程序查看']),
    )
    await page.getByRole('region', { name: 'Consents' }).getByRole('cell', { name: '报名结果通知' }).waitFor()
  })

  test('a picture that waits for its verdict is seen and decided', async () => {
    await env.seed('verdicts', [])
    const fileID = await env.putFile('covers/a.png', PIXEL)
    const { fileList } = await sdkFor(env).getTempFileURL({ fileList: [fileID] })
    const mediaUrl = fileList[0]?.tempFileURL
    const check = { mediaUrl, mediaType: 2, version: 2, scene: 3, openid: 'oWang' }
    await ask(env, 'security.mediaCheckAsync', check)
    await page.getByRole('link', { name: 'Content checks' }).click()
    await row('pending').click()
    await page.getByRole('img', { name: 'covers/a.png' }).waitFor()
    await page.getByRole('combobox', { name: 'because of' }).selectOption('porn')
    await page.getByRole('button', { name: 'Risky' }).click()
    await page.getByText('took the verdict').waitFor()
    await row('risky').waitFor()
    expect(env.read('verdicts')).toMatchObject([{ event: { result: { suggest: 'risky', label: 20002 } } }])
  })

  test('a code is drawn', async () => {
    await ask(env, 'wxacode.getUnlimited', { scene: 'a=1', page: 'pages/activity/detail' })
    await page.getByRole('link', { name: 'Codes' }).click()
    await row('a=1').click()
    const picture = page.getByRole('img', {
      name: 'QR code: localcloud://page/pages/activity/detail?scene=a%3D1',
    })
    await picture.waitFor()
    await page.waitForFunction(() => (document.querySelector('img.qr') as HTMLImageElement).naturalWidth > 0)
  })
})
