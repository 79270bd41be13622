/**
 * The path of a stored file behind a temporary link of this cloud (`…/files/<bucket>/<path>?sign=…`): whoever decides about
 * a picture wants to see it. Links end; the file is asked for by its path. `undefined` for every other address.
 */
export function storedPath(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined
  const { port, hostname, pathname } = new URL(address)
  if (port !== location.port || !['127.0.0.1', 'localhost'].includes(hostname)) return undefined
  const path = /^\/files\/[^/]+\/(.+)$/.exec(pathname)?.[1]
  try {
    return path && decodeURIComponent(path)
  } catch {
    return undefined
  }
}
