import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'esbuild'
import type { Mutation } from './mutations'

const root = path.resolve(__dirname, '../..')

/**
 * Replaces a piece of one source while it is bundled. The build fails when the piece is not there exactly once; with
 * `perhaps` a bundle without that source is built as it is.
 */
export function planted({ file, find, replace }: Mutation, perhaps = false): Plugin {
  const target = path.join(root, file)
  return {
    name: 'planted-bug',
    setup(build) {
      let found = false
      build.onLoad({ filter: /\.ts$/ }, async ({ path: source }) => {
        if (source !== target) return undefined
        found = true
        const text = await readFile(source, 'utf8')
        const times = text.split(find).length - 1
        if (times !== 1) throw new Error(`${file} holds ${times} times: ${find}`)
        return { contents: text.replace(find, () => replace), loader: 'ts' }
      })
      build.onEnd(() => {
        if (!found && !perhaps) throw new Error(`${file} is not part of the bundle`)
      })
    },
  }
}
