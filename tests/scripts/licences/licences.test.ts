import { readFileSync } from 'node:fs'
import { type Lock, page, undecided } from '../../../scripts/licences/licences'

const lock: Lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

test('every licence is permissive or was looked at, and the page lists what is installed', () => {
  expect(undecided(lock)).toEqual([])
  // Otherwise: npm run licences
  expect(readFileSync('docs/licences.md', 'utf8')).toBe(page(lock))
})

test('a package with a licence of another kind is named', () => {
  const packages = { ...lock.packages, 'node_modules/copyleft': { version: '1.0.0', license: 'AGPL-3.0' } }
  expect(undecided({ packages })).toEqual(['copyleft@1.0.0: AGPL-3.0'])
})
