import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * Runs dependency-cruiser over the rooms and fails on a crossing, when localcloud uses a package that its own package.json
 * does not name, and when it has read nothing: a check that sees nothing passes everything.
 */

const root = path.resolve(__dirname, '..')
const rooms = ['domain', 'cloudfunctions', 'localcloud', 'src', 'scripts']
/** Each of these rooms must be seen with at least this many modules. */
const leastModules = 10

interface Report {
  modules: { source: string; dependencies: { resolved: string }[] }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

const bin = path.join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
const args = [bin, '--config', 'config/boundaries.cjs', '--output-type', 'json', ...rooms]
const json = execFileSync(process.execPath, args, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 256 * 1024 * 1024,
})
const { modules, summary } = JSON.parse(json) as Report

const problems = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
for (const room of ['domain', 'cloudfunctions', 'localcloud', 'src']) {
  const seen = modules.filter(({ source }) => source.startsWith(`${room}/`)).length
  if (seen < leastModules) problems.push(`only ${seen} modules of ${room}/ were read`)
}
const { dependencies: named } = JSON.parse(
  readFileSync(path.join(root, 'localcloud', 'package.json'), 'utf8'),
)
for (const { source, dependencies } of modules) {
  // What localcloud is built and checked with stays here.
  if (!source.startsWith('localcloud/') || /\/(conformance|page)\/|\/build-/.test(source)) continue
  for (const { resolved } of dependencies) {
    const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(resolved)?.[1]
    if (name && !(name in named)) problems.push(`${source}: ${name} is not in localcloud/package.json`)
  }
}
for (const problem of problems) console.error(problem)
console.error(`boundaries: ${modules.length} modules, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0
