import { world } from '../../world'
import { phones } from './phones'

const street = world()
const phone = phones(street)

test('tabs switch', async () => {
  const mine = await phone.of('王芳')
  await mine.screenshot('/tmp/p1.png')
  console.log(await mine.page.content())
  await mine.tap('活动')
  await mine.screenshot('/tmp/p2.png')
}, 60_000)
