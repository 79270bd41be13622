import { spawnSync } from 'node:child_process'
import { chmodSync } from 'node:fs'
import path from 'node:path'
import { filesOf } from './build-files'

export interface Compiled {
  /** JavaScript, empty when there are errors. */
  output: string
  /** What the compiler complains of, with file, line and column. */
  errors: string
}

/** The package carries programs for Linux on x64; those for other systems are not run here. */
export const wccRuns = process.platform === 'linux' && process.arch === 'x64'

const programs = path.join(path.dirname(require.resolve('miniprogram-compiler/package.json')), 'bin', 'linux')

/**
 * Compiles every template (`.wxml`, and `.wxs` with it) below `dir` with WeChat's own compiler `wcc`.
 *
 * The program is called without its package's JavaScript, which joins several arguments into one (files are then not
 * compiled, without a word) and loses the errors of `wcsc`.
 */
export const compileTemplates = (dir: string): Compiled =>
  run('wcc', ['-d', ...filesOf(dir, ['.wxml', '.wxs'])], dir)

/** Compiles every style sheet (`.wxss`) below `dir` with WeChat's own compiler `wcsc`. */
export function compileStyles(dir: string): Compiled {
  const sheets = filesOf(dir, ['.wxss'])
  // Without the count of page sheets it puts out the imported ones only.
  return run('wcsc', ['-js', '-pc', String(sheets.length), ...sheets], dir)
}

function run(program: 'wcc' | 'wcsc', args: string[], cwd: string): Compiled {
  const file = path.join(programs, program)
  // npm unpacks it without the right to be run.
  chmodSync(file, 0o755)
  const { status, stdout, stderr, error } = spawnSync(file, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (error) throw error
  const failed = status !== 0 && stderr.trim() === ''
  return { output: stdout, errors: failed ? `${program} ended with ${status}` : stderr.trim() }
}
