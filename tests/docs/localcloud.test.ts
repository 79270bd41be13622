import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { usage } from '../../localcloud/cli/command-line'
import * as limits from '../../localcloud/limits'
import { apis } from '../../localcloud/openapi/apis'
import { TestEnv } from '../../localcloud/testing/test-env'
import { traps } from '../../localcloud/traps/find-traps'

/** docs/localcloud.md names options, members, APIs, limits, traps and folders: what is renamed or added must be there. */
const root = path.resolve(__dirname, '../..')
const page = readFileSync(path.join(root, 'docs', 'localcloud.md'), 'utf8')

/** A section up to the next one. */
const section = (title: string): string => page.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

const codesIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code)

/** What the first cells of a section's tables name. */
const rows = (title: string): string[] =>
  section(title)
    .split('\n')
    .filter(line => line.startsWith('| `'))
    .flatMap(line => codesIn(line.split(' | ')[0] ?? ''))

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort()

test('every option of the command, and no other', () => {
  const there = [...usage.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option = '']) => option)
  expect(sorted(rows('The command').map(option => option.split(' ')[0] ?? ''))).toEqual(sorted(there))
})

test('every member of a test’s environment, and no other', () => {
  const methods = Object.getOwnPropertyNames(TestEnv.prototype).filter(name => name !== 'constructor')
  const fields = ['name', 'clock', 'faults', 'wechat']
  const named = rows('The test API').map(member => member.split('(')[0] ?? '')
  expect(sorted(named)).toEqual(sorted([...methods, ...fields]))
})

test('every open API', () => {
  for (const name of apis.keys()) expect(page).toContain(name.split('.').at(-1))
})

test('every trap, and no other', () => {
  const kinds = traps.map(({ kind }) => kind)
  expect(sorted(rows('Traps that it warns of'))).toEqual(sorted([...kinds, 'numeric-identity']))
})

test('limits by their names', () => {
  const named = rows('Limits')
  expect(named.length).toBeGreaterThan(5)
  for (const name of named) expect(Object.keys(limits)).toContain(name)
})

test('every folder, and no other', () => {
  const folders = readdirSync(path.join(root, 'localcloud'), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !['dist', 'node_modules'].includes(entry.name))
    .map(({ name }) => `${name}/`)
  expect(sorted(rows('Architecture in one page'))).toEqual(sorted(folders))
})
