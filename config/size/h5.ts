import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { launchChromium } from '../chromium'
import { builtFiles } from './files'
import type { Sizes } from './sizes'

/**
 * What a first visit to the home page fetches of the build, each file after gzip -9. It is opened in Chromium and what
 * is really asked for counts: page, scripts, styles and pictures, chunks that are loaded later in it included. There is
 * no cloud behind it, so that answers do not count.
 */
export async function h5FirstLoad(dir: string): Promise<Sizes['h5']> {
  const files = await builtFiles(dir, 'npm run build:h5')
  const fetched = new Set<string>()
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://h5')
    const file = pathname === '/' ? 'index.html' : decodeURIComponent(pathname.slice(1))
    if (!files.includes(file)) return void response.writeHead(404).end()
    fetched.add(file)
    response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' })
    response.end(await readFile(path.join(dir, file)))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has no other kind of address.
  const { port } = server.address() as AddressInfo
  const browser = await launchChromium()
  try {
    const page = await browser.newPage({ viewport: { width: 375, height: 667 } })
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'networkidle' })
  } finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
  let firstLoadGzip = 0
  for (const file of fetched)
    firstLoadGzip += gzipSync(await readFile(path.join(dir, file)), { level: 9 }).length
  return { firstLoadGzip }
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
}
