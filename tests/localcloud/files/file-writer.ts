import { openDiskFiles } from '../../../localcloud/files/disk-files'

/**
 * Saves until it is killed, eight at a time: new paths, paths that are saved again, contents that two share. Says each
 * save on standard output after it was acknowledged. Between them it saves and removes what nobody asks for later.
 */
async function main(dir: string): Promise<void> {
  const store = openDiskFiles(dir, Date.now)
  const writer = async (hand: number) => {
    for (let round = 0; ; round++) {
      const path = `${hand}/${round % 7}.txt`
      const content = Buffer.from(`${hand % 2} ${round} `.repeat(2000))
      await store.save(path, content)
      process.stdout.write(`${JSON.stringify({ path, round })}\n`)
      await store.save(`gone/${path}`, content)
      store.remove(`gone/${path}`)
    }
  }
  await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map(writer))
}

void main(process.argv[2] ?? '')
