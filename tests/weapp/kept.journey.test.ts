import { world } from '../world'
import { openidOf } from '../world/caller'
import { xiwang } from '../world/organisation'
import type { Phone } from './player/phone'
import { phones } from './player/phones'

/** What lies on the phone meanwhile: asked to be encrypted, without a telephone number, and gone when it was sent. */

const street = world()
const phone = phones(street)

/** All that the program has stored, as it lies there. */
const stored = (on: Phone): Promise<Record<string, string>> => on.page.evaluate(() => ({ ...localStorage }))

const privateOf = (all: Record<string, string>) =>
  Object.entries(all).filter(([key]) => key.startsWith('private.'))

/** What an encrypted value says, by the way in which WeChat hands it out: tests/weapp/wechat/storage.ts. */
const opened = (text: string): string =>
  decodeURIComponent([...text.slice('encrypted:'.length)].reverse().join(''))

/** A network that comes and goes under somebody's phone. */
function unsteady(name: string) {
  const network = { down: false }
  const openid = openidOf(name)
  return {
    network,
    async callFunction(fn: string, data: Record<string, unknown>) {
      if (network.down) throw Object.assign(new Error('no network'), { errCode: -1, errMsg: 'no network' })
      return street.env.call(fn, data, { openid })
    },
  }
}

test('an unsent sign-up lies encrypted, outlives the app, and is wiped when it was sent', async () => {
  const activityId = await street.activity({ title: '中秋月饼会' })
  const { network, callFunction } = unsteady('王芳')
  const wang = await phone.of('王芳', { callFunction })
  await wang.tap('活动')
  await wang.tap('中秋月饼会')
  await wang.tap('报名')
  await wang.fill('您的姓名', '王芳')
  await wang.tap('我已看过上面的说明，同意')
  network.down = true
  await wang.tap('确认报名')
  await wang.see('网络恢复后自动发送，不用再点。')
  const all = await stored(wang)
  const kept = privateOf(all)
  expect(kept.map(([key]) => key)).toEqual(['private.outbox.me'])
  expect(kept.filter(([, text]) => !text.startsWith('encrypted:'))).toEqual([])
  expect(kept.map(([, text]) => opened(text)).join('')).toContain('王芳')
  expect(JSON.stringify(all)).not.toContain('王芳')

  network.down = false
  await wang.page.reload()
  await wang.page.waitForFunction(() => !Object.keys(localStorage).some(key => key.startsWith('private.')))
  expect((await street.as('王芳').get('signup.mine', {})).items).toMatchObject([
    { activityId, attendees: ['王芳'] },
  ])
}, 120_000)

test('a draft lies encrypted and without the telephone number, is found again, and can be wiped', async () => {
  await street.staff('陈静', 'station', xiwang)
  const chen = await phone.of('陈静')
  const editor = `office/pages/activity-editor/index?site=${xiwang}`
  await chen.goto(editor)
  await chen.fill('活动名称', '重阳敬老会')
  await chen.fill('联系电话', '13900001111')
  await chen.see('还没保存')
  const drafts = async () => privateOf(await stored(chen)).filter(([key]) => key.includes('draft'))
  await chen.page.waitForFunction(() =>
    Object.keys(localStorage).some(key => key.startsWith('private.draft.')),
  )
  const [[, text = ''] = []] = await drafts()
  expect(text.startsWith('encrypted:')).toBe(true)
  expect(opened(text)).toContain('重阳敬老会')
  expect(opened(text)).not.toContain('13900001111')
  expect(JSON.stringify(await stored(chen))).not.toContain('重阳敬老会')

  await chen.page.reload()
  await chen.goto(editor)
  await chen.see('已接着上次没保存的内容')
  await chen.see('联系电话不留在手机上')
  await chen.tap('不要了，从头来')
  await chen.page.waitForFunction(
    () => !Object.keys(localStorage).some(key => key.startsWith('private.draft.')),
  )
}, 120_000)
