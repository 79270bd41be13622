import type { Page } from 'playwright-core'
import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { inspectorPages } from './browser'
import { startProject } from './project'

/** What a developer changes by hand: a draft that is not lost, environments, files. */
describe('changes in the page of the inspector', () => {
  const pages = inspectorPages()
  let cloud: LocalCloud
  let env: TestEnv
  let page: Page
  beforeAll(async () => {
    cloud = await startProject()
  })
  beforeEach(async () => {
    env = await cloud.newEnv()
    page = await pages.open(cloud.inspector)
    await page.getByLabel('Environment', { exact: true }).selectOption(env.name)
  })
  afterAll(() => cloud.close())

  const row = (text: string) =>
    page.getByRole('listbox').getByRole('option').filter({ hasText: text }).first()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const tab = (name: string) => page.getByRole('link', { name, exact: true }).click()
  const editor = () => page.getByRole('textbox', { name: 'Document as JSON' })
  const asked = () => page.getByRole('dialog', { name: 'What you typed is not saved' })

  async function editDocument(): Promise<void> {
    await env.seed('todos', [
      { _id: 'first', n: 1 },
      { _id: 'second', n: 2 },
    ])
    await tab('Collections')
    await page.getByRole('link', { name: /^todos/ }).click()
    await row('first').click()
    await press('Edit')
  }

  test('bad JSON is named by its line while one types, and cannot be saved', async () => {
    await editDocument()
    await editor().fill('{\n  "n": 1,\n  "m": 2,,\n}')
    await page.getByRole('status').getByText('line 3, column 10').waitFor()
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await editor().fill('{\n  "n": [1, 2')
    await page.getByRole('status').getByText('line 2, column 13').waitFor()
    await editor().fill('[1]')
    await page.getByText('an object is needed').waitFor()
    expect(env.get('todos', 'first')).toEqual({ _id: 'first', n: 1 })
  })

  test.each<[string, () => Promise<unknown>]>([
    ['another view', () => tab('Files')],
    ['another document', () => row('second').click()],
    ['the browser’s way back', () => page.evaluate(() => history.back())],
    ['the pane’s cross', () => press('Close')],
    ['Cancel', () => press('Cancel')],
    ['a new document', () => press('New document')],
    ['another environment', () => page.getByLabel('Environment', { exact: true }).selectOption('local')],
  ])('a draft is not lost by %s without asking', async (_, go) => {
    await editDocument()
    await editor().fill('{"n":7}')
    await go()
    await asked().waitFor()
    await page.keyboard.press('Escape')
    await asked().waitFor({ state: 'hidden' })
    expect(await editor().inputValue()).toBe('{"n":7}')
    await go()
    await press('Drop the draft')
    await page.waitForFunction(() => {
      const text = document.querySelector('textarea')?.value
      return text === undefined || !text.includes('7')
    })
    expect(env.get('todos', 'first')).toEqual({ _id: 'first', n: 1 })
  })

  test('without a draft nothing is asked, and a saved one is none', async () => {
    await editDocument()
    await tab('Files')
    await page.getByText('No files yet.').waitFor()
    await tab('Collections')
    await page.getByRole('link', { name: /^todos/ }).click()
    await row('first').click()
    await press('Edit')
    await editor().fill('{"n":7}')
    await press('Save')
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
    await tab('Files')
    await page.getByText('No files yet.').waitFor()
    expect(env.get('todos', 'first')).toEqual({ _id: 'first', n: 7 })
  })

  test('what others change is shown while one types; what was removed, too', async () => {
    await editDocument()
    await editor().fill('{"n":7}')
    await env.change('todos', { _id: 'first' }, { $set: { n: 50 } })
    await page.getByText('This document has changed meanwhile.').waitFor()
    await press('Keep mine, then save again')
    await page.getByText('This document has changed meanwhile.').waitFor({ state: 'detached' })
    await press('Save')
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
    expect(env.get('todos', 'first')).toEqual({ _id: 'first', n: 7 })
    await press('Edit')
    await env.remove('todos', { _id: 'first' })
    await page.getByText('This document was removed meanwhile.').waitFor()
    await press('Cancel')
    await page.getByText('This document is not there.').waitFor()
  })

  test('an environment is made after asking once, and shown; a bad name is explained', async () => {
    const name = `trial-${env.name}`
    const create = async (text: string) => {
      await page.getByLabel('Name of the environment').fill(text)
      await press('Create')
      await press('Create it')
    }
    await page.getByLabel('New environment').click()
    await create('a b')
    await page.getByRole('alert').getByText('"a b" cannot be the name').waitFor()
    await create(env.name)
    await page.getByRole('alert').getByText('exists already').waitFor()
    await create(name)
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await cloud.environment(name).call('todos', { text: 'in the new one' })
    await row('in the new one').waitFor()
    expect(await page.getByLabel('Environment', { exact: true }).inputValue()).toBe(name)
  })

  test('a file is uploaded, replaced and deleted', async () => {
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })
    const content = async () => String(await env.file(`cloud://${env.name}.files/notes/a.txt`))
    await tab('Files')
    await press('Upload')
    const form = page.getByRole('form', { name: 'New file' })
    await form.getByLabel('File', { exact: true }).setInputFiles(file('a.txt', 'first'))
    expect(await form.getByLabel('Path in the cloud').inputValue()).toBe('a.txt')
    await form.getByLabel('Path in the cloud').fill('/notes')
    await form.getByRole('button', { name: 'Upload' }).click()
    await form.getByRole('alert').getByText('a slash at its start').waitFor()
    await form.getByLabel('Path in the cloud').fill('notes/a.txt')
    await form.getByRole('button', { name: 'Upload' }).click()
    await row('notes/a.txt').waitFor()
    await page.getByText('first', { exact: true }).waitFor()
    expect(await content()).toBe('first')

    await press('Upload')
    await form.getByLabel('File', { exact: true }).setInputFiles(file('b.txt', 'other'))
    await form.getByLabel('Path in the cloud').fill('notes/a.txt')
    await form.getByRole('button', { name: 'Upload' }).click()
    await form.getByRole('alert').getByText('is there already').waitFor()
    expect(await content()).toBe('first')
    await press('Close')

    await row('notes/a.txt').click()
    await page.getByLabel('Other content').setInputFiles(file('c.txt', 'second'))
    await press('Replace for good')
    await page.getByText('second', { exact: true }).waitFor()
    expect(await content()).toBe('second')
    await press('Delete')
    await press('Delete for good')
    await page.getByText('No files yet.').waitFor()
    expect(await content()).toBe('undefined')
  })
})
