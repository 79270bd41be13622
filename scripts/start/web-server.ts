import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'

/** Serves the browser build on 127.0.0.1; the page learns from `window.__CLOUD__` where its cloud is. */

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
}

/** Rejects with `EADDRINUSE` when the port is taken. */
export async function serveWeb(
  dir: string,
  settings: object,
  port: number,
): Promise<{ server: Server; url: string }> {
  // `<` would let a value end the script element.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c')
  const page = (await readFile(path.join(dir, 'index.html'), 'utf8')).replace(
    '<head>',
    `<head><script>window.__CLOUD__=${json}</script>`,
  )
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
    if (pathname === '/' || pathname === '/index.html') return sendPage(response, page)
    // The page has no icon of its own; a browser asks all the same.
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    const file = path.join(dir, path.normalize(decodeURIComponent(pathname)))
    const found = file.startsWith(dir + path.sep) ? await stat(file).catch(() => undefined) : undefined
    if (!found?.isFile()) return response.writeHead(404).end('not found')
    response.writeHead(200, {
      'content-type': types[path.extname(file)] ?? 'application/octet-stream',
      'content-length': found.size,
      'cache-control': 'no-cache',
    })
    createReadStream(file).pipe(response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address ? address.port : port
  return { server, url: `http://127.0.0.1:${taken}` }
}

function sendPage(response: ServerResponse, page: string): void {
  response.writeHead(200, { 'content-type': types['.html'], 'cache-control': 'no-store' }).end(page)
}
