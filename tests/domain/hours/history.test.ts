import { build } from 'esbuild'
import fc from 'fast-check'
import { planted } from '../../mutations/planted'
import { history, play, type Rules } from './history'
import { hoursBugs } from './planted-bugs'
import * as rules from './rules'

const differences = (played: Rules, runs: number) => {
  let first: string | undefined
  const told = fc.property(history, steps => {
    const [wrong] = play(played, steps)
    first = wrong ?? first
    return wrong === undefined
  })
  fc.check(told, { numRuns: runs, seed: 2026, endOnFailure: true })
  return first
}

test('whatever happens, the total is the sum, and no minute is counted twice', () => {
  fc.assert(
    fc.property(history, steps => {
      expect(play(rules, steps)).toEqual([])
    }),
    { numRuns: 1500 },
  )
})

test.each(hoursBugs)('histories find that $why', async bug => {
  const { outputFiles } = await build({
    entryPoints: ['tests/domain/hours/rules.ts'],
    bundle: true,
    write: false,
    format: 'cjs',
    plugins: [planted({ ...bug, caughtBy: 'histories' })],
  })
  const module: { exports: unknown } = { exports: {} }
  new Function('module', outputFiles[0]?.text ?? '')(module)
  expect(differences(module.exports as Rules, 3000)).toBeDefined()
})
