import { world } from '../world'
import { liaohe, office, xiwang } from '../world/organisation'
import { browsers } from './browsers'

const street = world()
const browser = browsers(street)

const notices = () => street.env.read('notices', {})

test('the street’s notice to one community is read there, and only there', async () => {
  await street.staff('周伟', 'street')
  await street.resident('王芳', { homeEstateId: 'estate-1' })
  await street.resident('张明', { homeEstateId: 'estate-3' })
  const zhou = await browser.of('周伟', { viewport: { width: 1280, height: 900 } })
  await zhou.open('office/pages/desk/index')
  await zhou.tap('写通知')
  await zhou.tap('发布')
  await zhou.see('请填写标题')
  await zhou.pick('发给谁', '希望社区的居民')
  await zhou.tap('政策通知')
  await zhou.fill('标题', '养老金资格认证')
  await zhou.fill('内容', '请在九月底前认证。\n可以到社区办理。')
  await zhou.tap('置顶')
  await zhou.tap('发布')
  await zhou.see('发给希望社区的居民')
  expect(notices()).toEqual([])
  await zhou.tapIn('发布这条通知？', '发布')
  await zhou.see('今天的活动')
  expect(notices()).toMatchObject([
    { title: '养老金资格认证', siteId: office, audienceSiteId: xiwang, status: 'published', pinned: true },
  ])

  const wang = await browser.of('王芳')
  await wang.open('pages/notice/list/index')
  await wang.tap('养老金资格认证')
  await wang.see('请在九月底前认证。')
  const zhang = await browser.of('张明')
  await zhang.open('pages/notice/list/index')
  await zhang.see('还没有通知')
})

test('a station speaks to its own residents, and takes back what was wrong', async () => {
  await street.staff('李娜', 'station', liaohe)
  const li = await browser.of('李娜')
  await li.open('office/pages/notices/index')
  await li.tap('写通知')
  await li.see('辽河社区的居民')
  await li.fill('标题', '明天停水')
  await li.fill('内容', '上午八点到十二点。')
  await li.tap('存草稿')
  await li.see('已保存')
  expect(notices()).toMatchObject([{ status: 'draft', siteId: liaohe, audienceSiteId: liaohe }])
  await li.tap('发布')
  await li.tapIn('发布这条通知？', '发布')
  await li.see('已发布')

  await li.tap('明天停水')
  await li.tap('撤回')
  await li.tap('内容有误')
  await li.tapIn('撤回这条通知？', '撤回通知')
  await li.see('已撤回')
  expect(notices()).toMatchObject([{ status: 'withdrawn', withdrawReason: '内容有误' }])
})
