import { filesOf, type PageJson, readAppJson, readText } from '../build-files'
import type { Build } from './page/build'
import { compileStyles } from './styles'
import { compileTemplates } from './templates'

/** The build in `dist` as one script for the player's page: `window.build` and `window.templates`. */
export function bundleBuild(dist: string): string {
  const build: Build = {
    app: readAppJson(dist),
    theme: JSON.parse(readText(dist, 'theme.json')),
    configs: Object.fromEntries(
      filesOf(dist, ['.json']).map((file): [string, PageJson] => [
        file.replace(/\.json$/, ''),
        JSON.parse(readText(dist, file)),
      ]),
    ),
    scripts: Object.fromEntries(filesOf(dist, ['.js']).map(file => [file, readText(dist, file)])),
    styles: compileStyles(dist),
  }
  return `window.build = ${JSON.stringify(build)}\nwindow.templates = ${compileTemplates(dist)}`
}
