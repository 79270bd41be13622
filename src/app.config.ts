import { mainPages, packagePages, type RouteName, routes } from './lib/route-table'
import theme from './theme.json'

/** The browser build knows no `theme.json`: it gets the light values here and its dark ones from `app.scss`. */
const browser = process.env.TARO_ENV === 'h5'
const themed = (name: keyof typeof theme.light) => (browser ? theme.light[name] : `@${name}`)

const tab = (route: RouteName, text: string, icon: 'home' | 'activity' | 'notice' | 'mine') => ({
  pagePath: routes[route].path,
  text,
  iconPath: `assets/tabs/${icon}-normal.png`,
  selectedIconPath: themed(`${icon}Active`),
})

export default defineAppConfig({
  pages: [...mainPages(), ...(process.env.DEV_TOOLS === '1' ? ['pages/dev/gallery/index'] : [])],
  subPackages: [
    { root: 'own', pages: packagePages('own') },
    { root: 'volunteer', pages: packagePages('volunteer') },
    { root: 'office', pages: packagePages('office') },
  ],
  tabBar: {
    color: themed('tab'),
    selectedColor: themed('tabActive'),
    backgroundColor: themed('bar'),
    borderStyle: 'black',
    list: [
      tab('home', '首页', 'home'),
      tab('activities', '活动', 'activity'),
      tab('notices', '通知', 'notice'),
      tab('mine', '我的', 'mine'),
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
  // For what is near, and at the door of an activity whose site wants it: src/lib/where-i-am.ts.
  requiredPrivateInfos: ['getLocation'],
  permission: { 'scope.userLocation': { desc: '用来找离您近的活动，签到时核对您在不在现场' } },
  // Page transitions of the browser build: WeChat has its own, and a staff member at a desk wants none.
  ...(browser ? { animation: false } : {}),
})
