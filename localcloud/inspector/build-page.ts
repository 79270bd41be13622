import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const SOURCE = join(__dirname, 'page')

/** Files that are served as they are. */
const STATIC = ['index.html', 'icon.svg']

/** Writes the page (`index.html`, `page.js`, `page.css`, `icon.svg`) into a folder, for a package that ships it. */
export async function buildInspectorPage(outDir: string): Promise<void> {
  await mkdir(outDir, { recursive: true })
  const files = await bundlePage()
  await Promise.all(files.map(([name, content]) => writeFile(join(outDir, name), content)))
}

/** The files of the page by name: one script and one style sheet, with React inside. */
export async function bundlePage(): Promise<[string, Buffer][]> {
  const { outputFiles } = await build({
    entryPoints: { page: join(SOURCE, 'main.tsx') },
    outdir: 'page',
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  })
  const fixed = await Promise.all(
    STATIC.map(async (name): Promise<[string, Buffer]> => [name, await readFile(join(SOURCE, name))]),
  )
  const bundled = outputFiles.map(({ path, contents }): [string, Buffer] => [
    path.endsWith('.css') ? 'page.css' : 'page.js',
    Buffer.from(contents),
  ])
  return [...fixed, ...bundled]
}
