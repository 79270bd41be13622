import { world } from '../world'
import { xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

test('how to get there: the address of the activity, and of what nobody knows a word instead', async () => {
  const id = await street.activity({}, xiwang)
  await street.resident('王芳')
  const wang = await browser.of('王芳')
  await wang.open(`pages/activity/detail/index?id=${id}`)
  await wang.tap('希望社区活动室')
  await wang.see('新城大街 18 号')
  await wang.see('复制地址')
  await wang.open('own/pages/place/index?site=nowhere')
  await wang.see('没有找到这个地方')
})
