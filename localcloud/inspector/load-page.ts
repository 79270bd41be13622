import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'

export interface Asset {
  content: Buffer
  type: string
}

/** Name → what is served under `/__local/assets/`; `index.html` is the page itself. */
export type Page = ReadonlyMap<string, Asset>

/** Where the package has the page, built beforehand by `buildInspectorPage`; in this repository it does not exist. */
const BUILT = join(__dirname, 'built-page')

let page: Promise<Page> | undefined

/** The page, read or built at its first request. A build that failed is tried again at the next. */
export function loadPage(): Promise<Page> {
  page ??= (existsSync(BUILT) ? readBuilt() : buildNow()).catch(error => {
    page = undefined
    throw error
  })
  return page
}

async function readBuilt(): Promise<Page> {
  const names = await readdir(BUILT)
  return pageOf(
    await Promise.all(
      names.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(BUILT, name))]),
    ),
  )
}

/** The bundler is loaded only here: a packed localcloud comes without it. */
async function buildNow(): Promise<Page> {
  const { bundlePage } = await import('./build-page')
  return pageOf(await bundlePage())
}

function pageOf(files: [string, Buffer][]): Page {
  return new Map(files.map(([name, content]) => [name, { content, type: typeOf(name) }]))
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const typeOf = (name: string): string => types[extname(name)] ?? 'application/octet-stream'
