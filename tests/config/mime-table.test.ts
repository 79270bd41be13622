import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { build, type Plugin } from 'esbuild'
import { type MimeTable, mimeTable } from '../../config/mime-table'

/** mime-types as the SDK's bundle holds it. */
interface MimeTypes {
  lookup(file: string): string | false
  extension(type: string): string | false
  charset(type: string): string | false
}

const beside = createRequire(__filename)
const tableFile = createRequire(beside.resolve('mime-types')).resolve('mime-db/db.json')
const table: MimeTable = JSON.parse(readFileSync(tableFile, 'utf8'))

async function bundled(plugins: Plugin[]): Promise<{ bytes: number; mime: MimeTypes }> {
  const { outputFiles } = await build({
    entryPoints: [beside.resolve('mime-types')],
    bundle: true,
    platform: 'node',
    minify: true,
    write: false,
    plugins,
  })
  const text = outputFiles[0]?.text ?? ''
  const module = { exports: {} }
  new Function('module', 'exports', 'require', text)(module, module.exports, beside)
  // The bundle of `mime-types`, whose exports have this shape.
  return { bytes: text.length, mime: module.exports as MimeTypes }
}

test('the shorter table answers what the whole one answers, for every type and every ending', async () => {
  const [whole, shorter] = [await bundled([]), await bundled([mimeTable])]
  const types = Object.keys(table)
  const endings = [...new Set(Object.values(table).flatMap(({ extensions }) => extensions ?? []))]
  expect(endings.length).toBeGreaterThan(900)
  for (const type of types) {
    expect([type, shorter.mime.charset(type), shorter.mime.extension(type)]).toEqual([
      type,
      whole.mime.charset(type),
      whole.mime.extension(type),
    ])
  }
  const named = (mime: MimeTypes) => endings.map(ending => [ending, mime.lookup(`a.${ending}`)])
  expect(named(shorter.mime)).toEqual(named(whole.mime))
  expect(shorter.bytes).toBeLessThan(whole.bytes / 2)
})
