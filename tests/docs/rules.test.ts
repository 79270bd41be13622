import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** docs/rules.md names the function of every rule: a renamed function must not leave the page behind. */

const root = path.resolve(__dirname, '../..')

const sources = (folder: string): string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(path.join(root, folder, name), 'utf8'))

const exported = new Set(
  [...sources('domain'), ...sources('cloudfunctions')].flatMap(text =>
    [...text.matchAll(/^export (?:async )?(?:const|function) (\w+)/gm)].map(([, name]) => name),
  ),
)

const rules = readFileSync(path.join(root, 'docs', 'rules.md'), 'utf8')
  .split('\n- ')
  .slice(1)
  .map(rule => (rule.split('\n\n')[0] ?? '').replaceAll('\n', ' ').trim())

test('there are rules to check', () => {
  expect(rules.length).toBeGreaterThan(20)
})

test.each(rules)('%s', rule => {
  const named = rule.slice(rule.lastIndexOf('. ')).match(/`\w+`/g) ?? []
  expect(named).not.toEqual([])
  for (const name of named) expect(exported).toContain(name.slice(1, -1))
})
