import { asyncApi } from './async-api'
import type { Host } from './host'
import type { Privacy } from './privacy'

interface Shared {
  filePath: string
  fileName: string
}

/** The clipboard, the program's own files, and forwarding one of them to a chat. */
export function handOutApis({ trace, files }: Host, privacy: Privacy) {
  const manager = {
    writeFileSync: (path: string, text: string) => void files.set(path, text),
    unlinkSync(path: string) {
      if (!files.delete(path)) throw new Error(`unlinkSync:fail no such file or directory "${path}"`)
    },
  }
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    getFileSystemManager: () => manager,
    canIUse: () => true,
    setClipboardData: asyncApi('setClipboardData', async ({ data }: { data: string }) => {
      await privacy.before('setClipboardData')
      trace('copied', data)
    }),
    shareFileMessage: asyncApi('shareFileMessage', ({ filePath, fileName }: Shared) => {
      const text = files.get(filePath)
      if (text === undefined) throw new Error(`file not found: ${filePath}`)
      trace('forwarded', `${fileName}\n${text}`)
    }),
  }
}
