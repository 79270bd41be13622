import { agree, phones, tick } from '../functions/message/telling'
import { day, world } from '../world'
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
    { title: '养老金资格认证', siteId: office, meant: [xiwang], status: 'published', pinned: true },
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
  await li.see('发给谁')
  await li.fill('标题', '明天停水')
  await li.fill('内容', '上午八点到十二点。')
  await li.tap('存草稿')
  await li.see('已保存')
  expect(notices()).toMatchObject([{ status: 'draft', siteId: liaohe, meant: [liaohe] }])
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

test('a notice at a time: delivered, read and answered; who has not seen it is called', async () => {
  await street.staff('李娜', 'station', liaohe)
  await street.deskPerson('张桂兰', liaohe, { phone: '13800001234' })
  const zhang = await street.resident('张明', { homeEstateId: 'estate-3' })
  const sun = await street.resident('孙强', { homeEstateId: 'estate-3' })
  await agree(street.env, zhang, 'noticePublished')
  const li = await browser.of('李娜')
  await li.open('office/pages/notice-composer/index')
  await li.tap('疫苗接种')
  await li.tap('发布')
  await li.see('还有“＿”没有填上')
  await li.fill('标题', '流感疫苗接种')
  await li.fill('内容', '周三上午，社区卫生服务站。')
  await li.tap('发布')
  await li.see('现在发布')
  await li.tap('定时发布')
  await li.tapIn('发布这条通知？', '到时间发布')
  await li.see('到时间会自动发布')
  expect(notices()).toMatchObject([{ status: 'draft', publishAt: expect.any(Number), asks: 'answer' }])

  street.env.clock.advance(day)
  for (let i = 0; i < 2; i++) await tick(street.env)
  expect(phones(street.env).map(({ openid }) => openid)).toEqual([zhang.openid])
  const page = await browser.of('张明')
  await page.open('pages/notice/list/index')
  await page.tap('流感疫苗接种')
  await page.tap('需要帮助')
  await page.see('社区已收到：需要帮助')

  const [notice] = notices()
  await li.open(`office/pages/reach/index?id=${notice?._id}`)
  await li.see('1 / 3')
  await li.tap('还没看到的人')
  await li.see('张*兰')
  await li.see('138****1234')
  await li.notSee('张*明')
  await li.see('孙*')
  await li.tap('没接通')
  await li.see('撤销')
  const { personId } = await sun.get('person.me', {})
  expect(street.env.read('noticeMarks', { called: 'noAnswer' })).toHaveLength(1)
  expect(street.env.read('noticeMarks', { personId })).toEqual([])
})

test('a text of blocks is put together, looked at, and read', async () => {
  await street.staff('李娜', 'station', liaohe)
  const li = await browser.of('李娜')
  await li.open('office/pages/notice-composer/index')
  await li.fill('标题', '高龄津贴怎么领')
  await li.fill('内容', '年满八十周岁，可以申领。')
  await li.tap('加粗，内容')
  await li.tap('年满八十周岁')
  await li.tap('好了')
  await li.tap('加一块列表')
  await li.fill('第 2 块：列表', '身份证\n户口本')
  await li.tap('加一块小标题')
  await li.fill('第 3 块：小标题', '请带上')
  await li.tap('上移，第 3 块：小标题')
  await li.tap('去掉，第 3 块：列表')
  await li.see('去掉了一块列表')
  await li.tap('撤销')
  await li.tap('加一块链接')
  await li.tap('预览')
  await li.tap('大字版')
  await li.see('户口本')
  await li.tap('微信提醒')
  await li.see('通知标题：高龄津贴怎么领')
  await li.tap('回去接着写')
  await li.tap('发布')
  await li.tapIn('发布这条通知？', '发布')
  await li.see('通知已发布')
  expect(notices()).toMatchObject([
    {
      blocks: [
        { kind: 'paragraph', runs: [{ text: '年满八十周岁', bold: true }, { text: '，可以申领。' }] },
        { kind: 'heading', text: '请带上' },
        { kind: 'list', items: ['身份证', '户口本'] },
        { kind: 'link', to: { page: 'activities' } },
      ],
      body: '年满八十周岁，可以申领。\n请带上\n· 身份证\n· 户口本\n全部活动',
    },
  ])

  await street.resident('张明', { homeEstateId: 'estate-3' })
  const zhang = await browser.of('张明')
  await zhang.open('pages/notice/list/index')
  // No browser of a test can speak: what the page would have it say is written down.
  await zhang.see('高龄津贴怎么领')
  await zhang.page.evaluate(giveVoice)
  await zhang.tap('高龄津贴怎么领')
  await zhang.see('户口本')
  await zhang.tap('读给我听')
  await zhang.see('停止朗读')
  expect(await zhang.page.evaluate('window.said')).toEqual([
    ...['高龄津贴怎么领', '年满八十周岁，可以申领。', '请带上', '身份证', '户口本'],
  ])
  await zhang.tap('停止朗读')
  await zhang.see('读给我听')
  await zhang.tap('全部活动')
  await zhang.see('近期')
})

/** In the place of a browser's voice. */
const giveVoice = `
  window.said = []
  const voices = new EventTarget()
  Object.assign(voices, {
    getVoices: () => [{ lang: 'en-US', name: 'Sam' }, { lang: 'zh-CN', name: '婷婷' }],
    speak: words => window.said.push(words.text),
    cancel: () => undefined,
  })
  Object.defineProperty(window, 'speechSynthesis', { value: voices, configurable: true })
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }
`
