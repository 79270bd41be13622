import { world } from '../world'
import { phones } from './player/phones'

/** WeChat's privacy flow, on the unmodified WeChat build (facts: platform.md §1.3). */

const street = world()
const phone = phones(street)

const asked = 'setClipboardData: asked'
const shown = 'setClipboardData: exposureAuthorization'

async function readyToCopy() {
  await street.resident('王芳')
  const mine = await phone.of('王芳')
  await mine.goto('own/pages/export/index')
  await mine.tap('整理我的信息')
  await mine.see('【姓名和个人情况】')
  const privacy = async () =>
    (await mine.traces()).filter(({ what }) => what === 'privacy').map(({ text }) => text)
  return { mine, privacy }
}

test('nothing private is called before the person agrees, and then it goes on by itself', async () => {
  const { mine, privacy } = await readyToCopy()
  expect(await privacy()).toEqual([])
  await mine.tap('复制全文')
  await mine.see('先请您同意')
  await mine.see('把文字放进手机的剪贴板')
  await mine.tap('看《用户隐私保护指引》')
  expect(await privacy()).toEqual([asked, shown, 'contract: opened'])
  await mine.tap('同意')
  await mine.see('已复制')
  expect(await privacy()).toEqual([
    asked,
    shown,
    'contract: opened',
    'setClipboardData: agree',
    'setClipboardData: done',
  ])

  await mine.tap('复制全文')
  await mine.see('已复制')
  expect((await privacy()).filter(line => line === asked)).toHaveLength(1)
  expect((await mine.traces()).filter(({ what }) => what === 'copied')).toHaveLength(2)
}, 120_000)

test('whoever does not agree has a way without, and is asked again when they come back to it', async () => {
  const { mine, privacy } = await readyToCopy()
  await mine.tap('复制全文')
  await mine.tap('不同意')
  await mine.see('可以长按文字自己选')
  expect(await privacy()).toEqual([asked, shown, 'setClipboardData: disagree'])
  expect((await mine.traces()).filter(({ what }) => what === 'copied')).toEqual([])

  await mine.tap('复制全文')
  await mine.see('先请您同意')
  await mine.tap('关闭')
  await mine.notSee('先请您同意')
  expect((await privacy()).at(-1)).toBe('setClipboardData: disagree')
}, 120_000)

test('a copy goes into a chat without the privacy flow', async () => {
  const { mine, privacy } = await readyToCopy()
  await mine.tap('发到微信聊天：文字版')
  await mine.page.waitForFunction(() => window.traces.some(({ what }) => what === 'forwarded'))
  const [sent] = (await mine.traces()).filter(({ what }) => what === 'forwarded')
  expect(sent?.text).toContain('我的个人信息.txt')
  expect(await privacy()).toEqual([])
}, 120_000)
