import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { build } from 'esbuild'
import { bundleBuild } from './bundle-build'

const pageDir = path.join(__dirname, 'page')

export interface PlayerServer {
  url: string
  close(): void
}

/** Serves a page on 127.0.0.1 in which the build in `dist` runs: the player's own files, and the build's pictures. */
export async function servePlayer(dist: string): Promise<PlayerServer> {
  const own: Record<string, [type: string, text: string]> = {
    '/': ['text/html; charset=utf-8', await readFile(path.join(pageDir, 'index.html'), 'utf8')],
    '/player.css': ['text/css', await readFile(path.join(pageDir, 'player.css'), 'utf8')],
    '/player.js': ['text/javascript', await bundlePlayer()],
    '/build.js': ['text/javascript', bundleBuild(dist)],
  }
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://player')
    const [type, text] = own[pathname] ?? []
    if (text !== undefined) return void response.writeHead(200, { 'content-type': String(type) }).end(text)
    const file = path.join(dist, decodeURIComponent(pathname))
    const bytes = file.startsWith(dist) ? await readFile(file).catch(() => undefined) : undefined
    response.writeHead(bytes ? 200 : 404).end(bytes)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  // A TCP server that listens has no other kind of address.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** The same for every build, so made once. */
let player: Promise<string> | undefined

function bundlePlayer(): Promise<string> {
  player ??= build({
    entryPoints: [path.join(pageDir, 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome110',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '')
  return player
}
