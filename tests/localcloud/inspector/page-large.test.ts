import { type Cloud, openCloud } from '../../../localcloud/cloud'
import { INVOCATIONS_KEPT } from '../../../localcloud/limits'
import { inspectorPages } from './browser'

/** Ten thousand invocations: as many as an environment keeps. */
describe('the page of the inspector on a long day', () => {
  const pages = inspectorPages()
  let cloud: Cloud
  beforeAll(async () => {
    cloud = await openCloud({ storage: 'memory' })
    for (let n = 0; n < INVOCATIONS_KEPT; n++) record(n)
  })
  afterAll(() => cloud.close())

  function record(n: number): void {
    const { invocations } = cloud.environments.get('local')
    const event = JSON.stringify({ action: 'order.place', number: n, note: 'x'.repeat(300) })
    const run = invocations.open({
      id: `run-${n}`,
      fn: 'api',
      openid: `o${n}`,
      source: 'wx_client',
      parent: null,
      event,
    })
    invocations.start(run)
    for (let call = 0; call < 5; call++)
      invocations.noteCall(run, {
        action: 'database.getDocument',
        collection: 'orders',
        plan: { collection: 'orders', index: '_id_', scanned: 1, returned: 1 },
        at: call,
        ms: 1,
        detail: `{"_id":"${n}-${call}"}`,
      })
    invocations.end(run, 'ok', '{"ok":true}')
  }

  test('draws a handful of rows, finds one among all, and goes to the oldest by a key', async () => {
    const page = await pages.open(cloud.inspectorLink)
    const options = page.getByRole('listbox').getByRole('option')
    await page.getByText('10,000', { exact: true }).waitFor()
    await options.first().waitFor()
    expect(await options.count()).toBeLessThan(100)
    await page.getByRole('searchbox').fill('"number":4242')
    await page.getByText('1 of 10,000').waitFor()
    await options.first().click()
    await page.getByRole('heading', { name: 'api' }).waitFor()
    await page.getByText('{"_id":"4242-4"}').waitFor()

    await page.keyboard.press('Escape')
    await page.getByRole('searchbox').fill('')
    await page.getByText('10,000', { exact: true }).waitFor()
    await options.first().click()
    await page.getByRole('listbox').focus()
    // Each press leads to the end of what is loaded; more is loaded there.
    const oldest = page.getByRole('option', { name: '"number":0,' })
    while ((await oldest.count()) === 0) {
      await page.keyboard.press('End')
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    expect(await oldest.getAttribute('aria-posinset')).toBe('10000')
    expect(await options.count()).toBeLessThan(100)
  })

  test('keeps the place of what is read while new ones come in', async () => {
    const page = await pages.open(cloud.inspectorLink)
    const options = page.getByRole('listbox').getByRole('option')
    await options.first().waitFor()
    await page.getByRole('listbox').evaluate(list => list.scrollTo(0, 28 * 100))
    const read = page.getByRole('option', { name: `"number":${INVOCATIONS_KEPT - 101},` })
    const top = async () => (await read.boundingBox())?.y
    await read.waitFor()
    const before = await top()
    for (let n = 0; n < 30; n++) record(INVOCATIONS_KEPT + n)
    await page.getByRole('listbox').evaluate(
      (list, wanted) =>
        new Promise<void>(resolve => {
          const look = () => (list.scrollTop >= wanted ? resolve() : requestAnimationFrame(look))
          look()
        }),
      28 * 130,
    )
    expect(await top()).toBe(before)
  })
})
