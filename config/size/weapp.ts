import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { builtFiles, bytesOf } from './files'
import type { Sizes } from './sizes'

/** Not uploaded: notes of the licences, source maps, and the project file of DevTools. */
const notUploaded = /(\.LICENSE\.txt|\.map|^project\.config\.json)$/

/** Bytes of the main package and of each sub-package, as files lie in the build: WeChat zips them on the way. */
export async function weappSizes(dir: string): Promise<Sizes['weapp']> {
  const files = (await builtFiles(dir, 'npm run build:weapp')).filter(file => !notUploaded.test(file))
  const { subPackages = [] }: { subPackages?: { root: string }[] } = JSON.parse(
    await readFile(path.join(dir, 'app.json'), 'utf8'),
  )
  const packages: Record<string, number> = Object.fromEntries(subPackages.map(({ root }) => [root, 0]))
  let main = 0
  for (const file of files) {
    const bytes = await bytesOf(path.join(dir, file))
    const owner = subPackages.find(({ root }) => file.startsWith(`${root}/`))?.root
    if (owner === undefined) main += bytes
    else packages[owner] = (packages[owner] ?? 0) + bytes
  }
  return { main, packages }
}
