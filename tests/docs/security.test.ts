import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** docs/security.md names the test of every promise: one that is gone or renamed must not leave a promise behind. */

const root = path.resolve(__dirname, '../..')

interface Promised {
  words: string
  tests: string[]
}

/** Every entry of a list above "Not defended" is a promise. */
function promises(text: string): Promised[] {
  const [promised = ''] = text.split('\n## Not defended')
  return promised
    .split('\n- ')
    .slice(1)
    .map(entry => {
      const words = (entry.split('\n\n')[0] ?? '').replaceAll('\n', ' ').trim()
      return { words, tests: [...words.matchAll(/`(tests\/[^`]+)`/g)].map(([, file = '']) => file) }
    })
}

/** What is wrong: a promise without a test, a file that is not there or holds no test. */
function faults({ words, tests }: Promised): string[] {
  if (tests.length === 0) return [`no test: ${words}`]
  return tests.filter(file => !isTest(path.join(root, file)))
}

const isTest = (file: string): boolean =>
  file.endsWith('.test.ts') && existsSync(file) && /\btest(\.each)?[.(<]/.test(readFileSync(file, 'utf8'))

const page = readFileSync(path.join(root, 'docs', 'security.md'), 'utf8')

test('there are promises to check, and it is said what is not promised', () => {
  expect(promises(page).length).toBeGreaterThan(25)
  expect(page.split('\n## Not defended')[1]?.split('\n- ').length).toBeGreaterThan(5)
})

test.each(promises(page))('$words', promised => {
  expect(faults(promised)).toEqual([])
})

test('a promise without a test, and one whose test is gone, are found', () => {
  const text = [
    '',
    '- We promise much.',
    '- And more. `tests/functions/gone.test.ts`, `tests/docs/security.test.ts`',
    '- And most. `tests/world.ts`',
    '',
    '## Not defended',
    '',
    '- The rest.',
  ].join('\n')
  expect(promises(text).map(faults)).toEqual([
    ['no test: We promise much.'],
    ['tests/functions/gone.test.ts'],
    ['tests/world.ts'],
  ])
})
