import { TmplGroup } from 'glass-easel-template-compiler'
import { filesOf, type PageJson, readText } from '../build-files'
import { drawnAs, tags } from './page/built-ins/tags'

/** Tags that shape a template and are not drawn. */
const structure = ['template', 'block', 'import', 'include', 'wxs', 'slot']

/**
 * Compiles all templates of a build for glass-easel. Gives a JavaScript expression: an object from route to template.
 * Throws with the file where one is wrong, or uses a part that the player does not draw.
 */
export function compileTemplates(dist: string): string {
  const group = new TmplGroup()
  const known = new Set<string>([...structure, ...componentsOf(dist)])
  for (const file of filesOf(dist, ['.wxs']))
    group.addScript(file.replace(/\.wxs$/, ''), readText(dist, file))
  for (const file of filesOf(dist, ['.wxml'])) {
    const problems: unknown[] = group.addTmpl(
      file.replace(/\.wxml$/, ''),
      withDrawnTags(readText(dist, file), file, known),
    )
    if (problems.length > 0) throw new Error(`${file}: ${problems.map(String).join('; ')}`)
  }
  return group.getTmplGenObjectGroups()
}

/** `<view>` becomes `<wx-view>`, and so on. */
const withDrawnTags = (wxml: string, file: string, known: Set<string>): string =>
  wxml.replace(/<(\/?)([a-z][\w-]*)/g, (found, slash: string, tag: string) => {
    if (tags.some(each => each === tag)) return `<${slash}${drawnAs(tag)}`
    if (known.has(tag)) return found
    throw new Error(`${file}: the player does not draw <${tag}>, see tests/weapp/player/page/built-ins`)
  })

/** Names of the build's own components. */
const componentsOf = (dist: string): string[] =>
  filesOf(dist, ['.json']).flatMap(file => {
    const { usingComponents = {} }: PageJson = JSON.parse(readText(dist, file))
    return Object.keys(usingComponents)
  })
