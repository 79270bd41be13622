import type { Page } from 'playwright-core'
import type { LocalCloud, TestEnv } from '../../../localcloud/testing'
import { inspectorPages } from './browser'
import { startProject } from './project'

const DAY = 86_400_000

/** The inspector in the hands of a developer, in Chromium, on a stranger's project. */
describe('the page of the inspector', () => {
  const pages = inspectorPages()
  let cloud: LocalCloud
  let env: TestEnv
  let page: Page
  beforeEach(async () => {
    cloud = await startProject()
    env = cloud.env
    page = await pages.open(cloud.inspector)
  })
  afterEach(() => cloud.close())

  const rows = () => page.getByRole('listbox').getByRole('option')
  const row = (text: string) => rows().filter({ hasText: text }).first()
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const tab = (name: string) => page.getByRole('link', { name, exact: true }).click()

  test('an invocation appears while one looks, and opens with what it asked', async () => {
    await page.getByText('No invocations yet.').waitFor()
    expect(page.url()).toBe(`${cloud.url}/__local`) // The token is out of sight.
    await env.call('todos', { do: 'add', text: 'water the plants' }, { openid: 'oWANG' })
    await row('water the plants').click()
    const requests = page.getByRole('region', { name: 'Requests' })
    await requests.getByText('insertDocument').waitFor()
    expect(await requests.getByRole('row').nth(1).innerText()).toMatch(
      /calculateDocument\s+todos\s+owner_state\s+0 → 1/,
    )
    await page.getByRole('region', { name: 'Answer' }).getByText('_id').waitFor()
  })

  test('what a function called stands below it; a failure shows its reason and its log', async () => {
    await env.trigger('tidy', 'nightly')
    await env.call('todos', { do: 'fail' }).catch(() => {})
    await row('↳ todos').waitFor()
    await row('fail').click()
    await page.getByRole('region', { name: 'Failure' }).getByText('nothing works today').waitFor()
    await page.getByRole('region', { name: 'Log' }).getByText('about to fail').waitFor()
    // Down the list by keys: the timer's run comes next.
    await page.keyboard.press('ArrowDown')
    await page.getByRole('heading', { name: 'tidy' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'tidy' }).waitFor({ state: 'detached' })
  })

  test('/ leads to the search; its buttons and words narrow the list', async () => {
    await env.call('todos', { text: 'first' })
    await env.call('todos', { do: 'find', text: 'second' })
    await env.call('todos', { do: 'fail' }).catch(() => {})
    await row('second').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('fn:todos FIRST')
    await page.getByText('1 of 3').waitFor()
    await press('Failed')
    await page.getByText('No invocation matches.').waitFor()
    await page.getByRole('searchbox').fill('is:failed')
    await page.getByText('1 of 3').waitFor()
    expect(await rows().count()).toBe(1)
    // A new one that matches comes in, another one does not.
    await env.call('todos', { text: 'another' })
    await env.call('todos', { do: 'fail' }).catch(() => {})
    await page.getByText('2 of 5').waitFor()
    expect(await rows().count()).toBe(2)
  })

  test('a document is found, changed and kept from being overwritten', async () => {
    await env.seed('todos', [
      { _id: 'a', owner: 'o1', state: 'open', n: 1 },
      { _id: 'b', owner: 'o2', state: 'open', n: 2 },
    ])
    await tab('Collections')
    await page.getByRole('link', { name: /^todos/ }).click()
    await page.getByRole('textbox', { name: 'Query' }).fill('{"owner":"o2"')
    await page.getByText('The query is not JSON yet').waitFor()
    await page.getByRole('textbox', { name: 'Query' }).fill('{"owner":"o2"}')
    await press('Find')
    await page.getByText('index owner_state').waitFor()
    expect(await rows().count()).toBe(1)
    await rows().first().click()
    await press('Edit')
    const text = page.getByRole('textbox', { name: 'Document as JSON' })
    await text.fill('{"owner":"o2","n":')
    expect(await page.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true)
    await env.change('todos', { _id: 'b' }, { $set: { n: 50 } })
    await text.fill('{"owner":"o2","n":3}')
    await press('Save')
    await page.getByText('This document has changed meanwhile.').waitFor()
    expect(env.get('todos', 'b')?.n).toBe(50)
    await press('Keep mine, then save again')
    await press('Save')
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
    expect(env.get('todos', 'b')).toEqual({ _id: 'b', owner: 'o2', n: 3 })
    await press('Delete')
    await press('Delete for good')
    await page.getByText('No document matches.').waitFor()
    expect(env.read('todos')).toHaveLength(1)
  })

  test('a document is inserted, and one that cannot be is explained', async () => {
    await tab('Collections')
    await page.getByRole('link', { name: /^todos/ }).click()
    await page.getByText('This collection is empty.').waitFor()
    await press('New document')
    const text = page.getByRole('textbox', { name: 'Document as JSON' })
    await text.fill('{"_id":"a","at":{"$date":"never"}}')
    await press('Insert')
    await page.getByText('not a date').waitFor()
    await text.fill('{"_id":"a","at":{"$date":"2026-09-25T10:00:00Z"}}')
    await press('Insert')
    await page.getByRole('button', { name: 'Edit', exact: true }).waitFor()
    expect(env.get('todos', 'a')).toEqual({ _id: 'a', at: new Date('2026-09-25T10:00:00Z') })
    // Written by a function, it comes in by itself.
    await env.call('todos', { do: 'add', text: 'by a function' })
    await row('by a function').waitFor()
  })

  test('the clock goes on by a day, for the functions too, and back', async () => {
    const clock = page.getByTitle('Time of the environment (UTC+8)')
    await clock.click()
    const before = Date.now()
    await press('+1 day')
    await clock.getByText('+1 d').waitFor()
    const { now } = (await env.call('todos')) as { now: number }
    expect(now).toBeGreaterThanOrEqual(before + DAY)
    await page.getByLabel('Set the clock to (UTC+8)').fill('2026-09-25T18:00:00')
    await press('Set and freeze')
    await clock.getByText('frozen').waitFor()
    await clock.getByText('2026-09-25 18:00:00').waitFor()
    expect(env.clock.now()).toBe(Date.parse('2026-09-25T10:00:00Z'))
    await press('Back to real time')
    await clock.getByText('frozen').waitFor({ state: 'detached' })
    expect(env.clock.snapshot()).toEqual({ frozenAt: null, offset: 0 })
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '+1 day' }).waitFor({ state: 'hidden' })
  })

  test('a fault is planned, strikes, and is seen where it struck', async () => {
    await tab('Faults')
    await page.getByRole('combobox', { name: 'Function' }).selectOption('todos')
    await page.getByRole('spinbutton', { name: 'Only the n-th request' }).fill('2')
    await page.getByRole('combobox', { name: 'Code' }).fill('EXCEED_REQUEST_LIMIT')
    await press('Add fault')
    await page.getByRole('region', { name: 'Active faults' }).getByText('by todos').waitFor()
    await expect(env.call('todos', { do: 'add', text: 'x' })).rejects.toThrow('-501003')
    await page.getByRole('region', { name: 'Spent faults' }).getByText('struck 1 time').waitFor()
    await tab('Invocations')
    await row('EXCEED_REQUEST_LIMIT').click()
    await page.getByRole('region', { name: 'Requests' }).getByText('planned fault: fail').waitFor()
  })

  test('a timer fires now and says what it returned', async () => {
    await tab('Timers')
    await page.getByText('0 30 2 * * * *').waitFor()
    await press('Fire now')
    await page.getByText('"asked by tidy"').waitFor()
    await page.getByRole('link', { name: 'Runs' }).click()
    await row('tidy').waitFor()
  })

  test('a function is called from here, and a call is made again with a change', async () => {
    await press('Call a function')
    await page.getByRole('combobox', { name: 'Function' }).selectOption('todos')
    await page.getByRole('textbox', { name: 'Caller’s openid' }).fill('oWANG')
    await page.getByRole('textbox', { name: 'Data' }).fill('{"do":"add","text":"by hand"}')
    await press('Call')
    await page.getByRole('complementary').getByText('"_id"').waitFor()
    expect(env.read('todos')).toMatchObject([{ owner: 'oWANG', text: 'by hand' }])
    await row('by hand').click()
    await press('Call again')
    await page.getByRole('textbox', { name: 'Data' }).fill('{"do":"fail"}')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText('nothing works today').waitFor()
    await row('"fail"').waitFor()
  })

  test('another environment shows its own', async () => {
    const other = await cloud.newEnv()
    await other.call('todos', { text: 'only there' })
    await env.call('todos', { text: 'only here' })
    await page.reload() // The tab keeps its token.
    await row('only here').waitFor()
    await page.getByLabel('Environment', { exact: true }).selectOption(other.name)
    await row('only there').waitFor()
    expect(await row('only here').count()).toBe(0)
  })
})
