import { world } from '../world'
import { xiwang } from '../world/organisation'
import { volunteer } from '../world/volunteers'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

test('the station makes a team, a volunteer joins and leads it, and takes in the next', async () => {
  const wang = await volunteer(street, '王芳')
  const li = await volunteer(street, '李强')
  await street.staff('陈静', 'station', xiwang)
  const desk = await browser.of('陈静')
  await desk.open('office/pages/volunteers/index')
  await desk.tap('志愿队')
  await desk.see('还没有志愿队')
  await desk.tap('新建志愿队')
  await desk.tap('保存')
  await desk.see('请写队名')
  await desk.tap('楼宇志愿队')
  // A reload loses nothing of what was written.
  await desk.page.reload()
  await desk.tap('保存')
  await desk.see('没有人在等确认')

  const tab = await browser.of('王芳')
  await tab.open('volunteer/pages/entry/index')
  await tab.tap('看看有哪些志愿队')
  await tab.see('希望社区新时代文明实践站')
  await tab.tap('楼宇志愿队，0 人')
  await tab.tap('我想加入')
  await tab.see('等队里确认')

  await desk.page.reload()
  await desk.tap('王*')
  await desk.tap('同意加入')
  await desk.see('没有人在等确认')
  await desk.tap('王*')
  await desk.tap('请他当队长')
  await desk.see('队长')

  const [team] = street.env.read('volunteerTeams')
  const teamId = String(team?._id)
  expect(team).toMatchObject({ name: '楼宇志愿队', brand: true })
  await li.get('volunteer.joinTeam', { teamId })
  await tab.page.reload()
  await tab.see('就是您')
  await tab.tap('李*')
  await tab.tap('不同意')
  await tab.tap('不加入')
  await tab.see('请写一句话，本人看得到')
  await tab.tap('这支队人满了')
  await tab.tap('不加入')
  await tab.see('没有人在等确认')
  expect((await li.get('volunteer.myTeams', {})).teams).toMatchObject([
    { state: 'declined', words: '这支队人满了' },
  ])
  await tab.tap('退出这支队')
  await tab.see('您是队长，退出以后这支队就没有队长了。')
  await tab.tap('现在退出')
  await tab.see('还没有')
  expect((await wang.get('volunteer.team', { teamId })).led).toBe(false)
})
