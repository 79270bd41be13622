import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { launch } from './launch'

/** What the harness must notice, on a build of three lines: else a broken page would pass. */

let dist = ''
beforeEach(() => {
  dist = mkdtempSync(path.join(os.tmpdir(), 'mount-'))
  mkdirSync(path.join(dist, 'pages'))
  writeFileSync(path.join(dist, 'app.js'), 'App({})')
})
afterEach(() => rmSync(dist, { recursive: true, force: true }))

async function open(page: string) {
  writeFileSync(path.join(dist, 'pages/one.js'), page)
  const program = launch(dist, { now: () => 1000, callFunction: async (_, data) => data })
  const { payloads, instance } = program.open('pages/one', { id: 'a' })
  await program.settled()
  return { payloads, data: instance.data, errors: program.errors, calls: program.calls }
}

test('setData is measured in bytes, and the first screen ends with the last answer', async () => {
  const { payloads, data, calls } = await open(`
    Page({
      data: { list: [] },
      onLoad(query) { this.setData({ 'list[0].name': '王芳', 'list[1]': { id: query.id } }) },
      onReady() { wx.cloud.callFunction({ name: 'api', data: { at: Date.now() } })
        .then(({ result }) => this.setData({ at: result.at })) },
    })`)
  expect(payloads).toEqual([46, 11])
  expect(data).toEqual({ list: [{ name: '王芳' }, { id: 'a' }], at: 1000 })
  expect(calls).toEqual(['api'])
})

test.each([
  ['console.error', 'Page({ onLoad() { console.error("wrong") } })', 'wrong'],
  ['a throw in a timer', 'Page({ onLoad() { setTimeout(() => { throw new Error("late") }, 10) } })', 'late'],
])('%s is an error', async (_, page, text) => {
  expect((await open(page)).errors).toEqual([expect.stringContaining(text)])
})

test.each(['window', 'document', 'fetch', 'AbortController', 'process', 'Intl', 'structuredClone'])(
  'there is no %s',
  async name => {
    const { data } = await open(`Page({ onLoad() { this.setData({ type: typeof ${name} }) } })`)
    expect(data).toEqual({ type: 'undefined' })
  },
)

test('code made at run time is refused, and so are an unknown API and a file that registers no page', async () => {
  await expect(open('new Function("return 1")')).rejects.toThrow('Code generation')
  await expect(open('Page({ onLoad() { wx.getUserProfile() } })')).rejects.toThrow('not a function')
  await expect(open('')).rejects.toThrow('registers no page')
})
