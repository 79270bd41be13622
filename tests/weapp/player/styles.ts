import path from 'node:path'
import postcss, { type Rule } from 'postcss'
import { filesOf, readText } from '../build-files'
import { drawnAs, tags } from './page/built-ins/tags'

/** The style sheets of a build as a browser understands them: `{ 'app.wxss': css, … }`. */
export const compileStyles = (dist: string): Record<string, string> =>
  Object.fromEntries(filesOf(dist, ['.wxss']).map(file => [file, compile(dist, file)]))

const drawnTags = new RegExp(`(^|[\\s>+~,(])(${['page', ...tags].join('|')})(?![\\w-])`, 'g')

function compile(dist: string, file: string): string {
  const sheet = postcss.parse(readText(dist, file), { from: file })
  sheet.walkAtRules('import', rule => {
    const imported = path.posix.join(path.posix.dirname(file), rule.params.replace(/['"]/g, ''))
    rule.replaceWith(postcss.parse(compile(dist, imported)))
  })
  sheet.walkRules((rule: Rule) => {
    rule.selector = rule.selector.replace(
      drawnTags,
      (_, before: string, tag: string) => before + drawnAs(tag),
    )
  })
  sheet.walkDecls(declaration => {
    declaration.value = declaration.value
      .replace(/([\d.]+)rpx/g, 'calc($1 * 100vw / 750)')
      // In WeChat a page is a window of its own, between the bars.
      .replace(/([\d.]+)d?vh/g, 'calc($1 * var(--page-vh))')
  })
  return sheet.toString()
}
