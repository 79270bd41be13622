import { readFileSync } from 'node:fs'
import path from 'node:path'

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }[] }
  window?: { navigationBarTitleText?: string }
}

export const readAppJson = (dist: string): AppJson =>
  JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'))

/** Routes of all pages, those of sub-packages included. */
export const routesOf = ({ pages, subPackages = [] }: AppJson): string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: own }) => own.map(page => `${root}/${page}`)),
]
