import { world } from '../world'
import { liaohe } from '../world/organisation'
import { browsers } from './browsers'
import type { Tab } from './tab'

/** A notice with pictures, on the published browser build. */

const street = world()
const browser = browsers(street)

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

async function send(tab: Tab, button: string, name: string): Promise<void> {
  const choosing = tab.page.waitForEvent('filechooser')
  await tab.tap(button)
  await (await choosing).setFiles({ name, mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') })
}

test('pictures are sent at once, and are on the page that residents see when they have passed', async () => {
  await street.staff('李娜', 'station', liaohe)
  const li = await browser.of('李娜')
  await li.open('office/pages/notice-composer/index')
  await li.fill('标题', '公交站挪了地方')
  await li.fill('内容', '三路车在新站上下。')
  await send(li, '选图片，封面图片', 'top.png')
  await li.see('不要图片')
  await li.tap('加一块图片')
  await send(li, '选图片，第 2 块：图片', 'stop.png')
  await li.fill('第 2 块：图片的说明', '新的公交站')
  await li.see('换一张')
  await li.tap('发布')
  await li.tapIn('发布这条通知？', '发布')
  await li.see('通知已发布')
  const [notice] = street.env.read('notices')

  await street.resident('张明', { homeEstateId: 'estate-3' })
  const zhang = await browser.of('张明')
  const pictures = () => zhang.page.locator('.ui-picture img, .ui-cover img')
  await zhang.open(`pages/notice/detail/index?id=${notice?._id}`)
  await zhang.see('三路车在新站上下。')
  expect(await pictures().count()).toBe(0)
  await zhang.notSee('新的公交站')

  await li.open(`office/pages/notice-composer/index?id=${notice?._id}`)
  await li.see('图片正在检查，通过后居民才看得到')
  await street.env.decideMedia()
  await zhang.open(`pages/notice/detail/index?id=${notice?._id}`)
  await zhang.see('新的公交站')
  expect(await pictures().count()).toBe(2)
  for (const picture of await pictures().all())
    await expect(picture.evaluate((image: HTMLImageElement) => image.decode())).resolves.toBeUndefined()
})
