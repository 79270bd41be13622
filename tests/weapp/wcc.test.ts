import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { freshBuild } from '../../scripts/start/fresh-build'
import { filesOf } from './build-files'
import { compileStyles, compileTemplates, wccRuns } from './wcc'

/** WeChat's own compilers read the whole build: what they refuse, nobody could upload. */

if (!wccRuns) {
  process.stderr.write(`SKIPPED: wcc and wcsc run on Linux x64, not on ${process.platform} ${process.arch}\n`)
}
const where = wccRuns ? describe : describe.skip

where('the compilers of WeChat', () => {
  let dist = ''
  let copy = ''
  beforeAll(async () => {
    dist = await freshBuild('weapp')
    copy = mkdtempSync(path.join(os.tmpdir(), 'weapp-'))
    cpSync(dist, copy, { recursive: true })
  }, 300_000)
  afterAll(() => rmSync(copy, { recursive: true, force: true }))

  test('wcc compiles every template', () => {
    const { output, errors } = compileTemplates(dist)
    expect(errors).toBe('')
    const templates = filesOf(dist, ['.wxml'])
    expect(templates.length).toBeGreaterThan(5)
    expect(templates.filter(file => !output.includes(file))).toEqual([])
  })

  test('wcsc compiles every style sheet', () => {
    const { output, errors } = compileStyles(dist)
    expect(errors).toBe('')
    const sheets = filesOf(dist, ['.wxss']).filter(file => statSync(path.join(dist, file)).size > 0)
    expect(sheets).toContain('app.wxss')
    expect(sheets.filter(file => !output.includes(file))).toEqual([])
  })

  test('a wrong template is refused, with its place', () => {
    writeFileSync(path.join(copy, 'pages/site/home/index.wxml'), '<view>\n  <b></view>\n')
    expect(compileTemplates(copy)).toEqual({
      output: '',
      errors: expect.stringContaining('pages/site/home/index.wxml:2:8'),
    })
  })

  test('a wrong style sheet is refused, with its place', () => {
    writeFileSync(path.join(copy, 'app.wxss'), 'view { color: red }\n* { margin: 0 }\n')
    expect(compileStyles(copy).errors).toContain('app.wxss(2:1)')
  })
})
