import { connect, createServer, type Server, type Socket } from 'node:net'
import type { LocalCloud } from '../../../localcloud/testing'
import { inspectorPages } from './browser'
import { startProject } from './project'

/** A wire between browser and cloud that can be cut, mended, and led to another cloud. */
class Wire {
  target = ''
  private port = 0
  private server: Server | undefined
  private readonly sockets = new Set<Socket>()

  async mend(): Promise<string> {
    this.server = createServer(browser => {
      const cloud = connect(Number(new URL(this.target).port), '127.0.0.1')
      for (const [socket, other] of [
        [browser, cloud],
        [cloud, browser],
      ] as const) {
        this.sockets.add(socket)
        socket.on('error', () => other.destroy()).on('close', () => other.destroy())
        socket.pipe(other)
      }
    })
    await new Promise<void>(resolve => this.server?.listen(this.port, '127.0.0.1', resolve))
    const address = this.server.address()
    if (typeof address === 'object' && address) this.port = address.port
    return `http://127.0.0.1:${this.port}`
  }

  async cut(): Promise<void> {
    const closed = new Promise(resolve => this.server?.close(resolve))
    for (const socket of this.sockets) socket.destroy()
    this.sockets.clear()
    await closed
  }
}

describe('the page of the inspector when its server is gone', () => {
  const pages = inspectorPages()
  let cloud: LocalCloud
  let wire: Wire
  let url: string
  beforeEach(async () => {
    cloud = await startProject()
    wire = new Wire()
    wire.target = cloud.url
    url = await wire.mend()
  })
  afterEach(async () => {
    await wire.cut()
    await cloud.close()
  })

  test('says so, keeps what it knows, comes back by itself and misses nothing', async () => {
    const page = await pages.open(cloud.inspector.replace(cloud.url, url))
    await cloud.env.call('todos', { text: 'before' })
    const row = (text: string) => page.getByRole('option', { name: text })
    await row('before').waitFor()
    await page.getByText('live', { exact: true }).waitFor()
    await wire.cut()
    await page.getByText('The local cloud does not answer.').waitFor()
    await cloud.env.call('todos', { text: 'meanwhile' })
    expect(await row('before').count()).toBe(1)
    await wire.mend()
    await page.getByText('live', { exact: true }).waitFor()
    await row('meanwhile').waitFor()
    expect(await page.getByText('The local cloud does not answer.').count()).toBe(0)
  })

  test('meets another start, and asks for its link', async () => {
    const page = await pages.open(cloud.inspector.replace(cloud.url, url))
    await page.getByText('live', { exact: true }).waitFor()
    await wire.cut()
    const next = await startProject()
    try {
      wire.target = next.url
      await wire.mend()
      await page.getByRole('heading', { name: 'The local cloud was started anew' }).waitFor()
    } finally {
      await next.close()
    }
  })
})
