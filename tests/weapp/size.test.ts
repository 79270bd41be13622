import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { budgetLines } from '../../config/size/budget-lines'
import { weappSizes } from '../../config/size/weapp'

let dist = ''
beforeEach(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'size-'))
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(dist, file)), { recursive: true })
  writeFileSync(path.join(dist, file), text)
}

test('what lies in a sub-package is not of the main package, and what is not uploaded counts nowhere', async () => {
  const app = JSON.stringify({
    pages: [],
    subPackages: [
      { root: 'office', pages: [] },
      { root: 'volunteer', pages: [] },
    ],
  })
  write('app.json', app)
  write('app.js', '12345')
  write('app.js.LICENSE.txt', 'long'.repeat(100))
  write('app.js.map', 'long'.repeat(100))
  write('project.config.json', '{}')
  write('office/pages/desk/index.js', '123')
  write('officer.js', '1')
  expect(await weappSizes(dist)).toEqual({ main: app.length + 6, packages: { office: 3, volunteer: 0 } })
})

test('without a build it says what to run', async () => {
  await expect(weappSizes(path.join(dist, 'weapp'))).rejects.toThrow('run npm run build:weapp')
})

test('a figure on its budget is in it; one byte more is not', () => {
  const sizes = {
    weapp: { main: 100, packages: { office: 51 } },
    h5: { firstLoadGzip: 10 },
    functions: {
      api: { bytes: 20, coldStartRatio: 1.3 },
      render: { bytes: 30, coldStartRatio: 9 },
      media: { bytes: 41, coldStartRatio: 9 },
    },
  }
  const budgets = {
    weapp: { main: 100, package: 50 },
    h5: { firstLoadGzip: 10 },
    function: { bytes: 20, coldStartRatio: 1.25 },
    functions: { render: { bytes: 30 }, media: { bytes: 40 } },
  }
  const over = budgetLines(sizes, budgets).filter(line => line.over)
  expect(over.map(({ name }) => name)).toEqual([
    'weapp package office, bytes',
    'function api, cold start ÷ bare SDK',
    'function media, bytes',
  ])
})
