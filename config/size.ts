import path from 'node:path'
import { budgetLines } from './size/budget-lines'
import { functionSizes } from './size/functions'
import { h5FirstLoad } from './size/h5'
import type { Sizes } from './size/sizes'
import { weappSizes } from './size/weapp'
import budgets from './size-budgets.json'

/**
 * `npm run size`: how large what we deliver is, held against `size-budgets.json`; with `--json` for programs. Ends with
 * status 1 when a budget is broken, and says which. It measures the builds that lie in `dist/` and makes none.
 */

const dist = path.resolve(__dirname, '..', 'dist')

async function measure(): Promise<Sizes> {
  return {
    weapp: await weappSizes(path.join(dist, 'weapp')),
    h5: await h5FirstLoad(path.join(dist, 'h5')),
    functions: await functionSizes(path.join(dist, 'cloudfunctions')),
  }
}

function report(sizes: Sizes): void {
  const lines = budgetLines(sizes, budgets)
  if (process.argv.includes('--json')) console.log(JSON.stringify(sizes))
  else for (const { name, value, max } of lines) console.log(`${name}: ${value} of ${max}`)
  const broken = lines.filter(({ over }) => over)
  for (const { name, value, max } of broken)
    console.error(`over budget: ${name}: ${value}, allowed are ${max}`)
  if (broken.length > 0) process.exitCode = 1
}

measure().then(report, error => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
