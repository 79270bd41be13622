import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { color: string; selectedColor: string; backgroundColor: string; list: Tab[] }
  window?: PageJson
}

export interface Tab {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

/** Of a page or a component. A text that begins with `@` names a value of theme.json. */
export interface PageJson {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  usingComponents?: Record<string, string>
}

/** Paths below `dist`, as WeChat writes them: relative, with slashes. */
export const filesOf = (dist: string, extensions: string[]): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .map(file => file.split(path.sep).join('/'))
    .filter(file => extensions.includes(path.extname(file)))
    .sort()

export const readText = (dist: string, file: string): string => readFileSync(path.join(dist, file), 'utf8')

export const readAppJson = (dist: string): AppJson => JSON.parse(readText(dist, 'app.json'))

/** Routes of all pages, those of sub-packages included. */
export const routesOf = ({ pages, subPackages = [] }: AppJson): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`)),
]
