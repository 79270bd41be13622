import theme from './theme.json'

/** The browser build knows no `theme.json`: it gets the light values here and its dark ones from `app.scss`. */
const browser = process.env.TARO_ENV === 'h5'
const themed = (name: keyof typeof theme.light) => (browser ? theme.light[name] : `@${name}`)

const tab = (pagePath: string, text: string, icon: 'home' | 'activity' | 'notice' | 'mine') => ({
  pagePath,
  text,
  iconPath: `assets/tabs/${icon}-normal.png`,
  selectedIconPath: themed(`${icon}Active`),
})

export default defineAppConfig({
  pages: [
    'pages/site/home/index',
    'pages/activity/list/index',
    'pages/notice/list/index',
    'pages/person/mine/index',
    ...(process.env.DEV_TOOLS === '1' ? ['pages/dev/gallery/index'] : []),
  ],
  subPackages: [
    { root: 'volunteer', pages: ['pages/entry/index'] },
    { root: 'office', pages: ['pages/desk/index'] },
  ],
  tabBar: {
    color: themed('tab'),
    selectedColor: themed('tabActive'),
    backgroundColor: themed('bar'),
    borderStyle: 'black',
    list: [
      tab('pages/site/home/index', '首页', 'home'),
      tab('pages/activity/list/index', '活动', 'activity'),
      tab('pages/notice/list/index', '通知', 'notice'),
      tab('pages/person/mine/index', '我的', 'mine'),
    ],
  },
  window: {
    navigationBarTitleText: '新时代文明实践',
    navigationBarBackgroundColor: themed('bar'),
    navigationBarTextStyle: browser ? 'black' : '@barText',
    backgroundColor: themed('paper'),
    backgroundTextStyle: browser ? 'dark' : '@backgroundText',
  },
  darkmode: true,
  themeLocation: 'theme.json',
  // PC WeChat: staff resize the window to see tables.
  resizable: true,
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
  // Page transitions of the browser build: WeChat has its own, and a staff member at a desk wants none.
  ...(browser ? { animation: false } : {}),
})
