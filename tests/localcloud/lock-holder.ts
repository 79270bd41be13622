import { once } from 'node:events'
import { writeSync } from 'node:fs'
import { lockStorage } from '../../localcloud/storage-lock'

/** Says that it is there, waits for a word on standard input, takes the folder, and says what came of it. Then stays. */
async function main(dir: string): Promise<void> {
  writeSync(1, 'there\n')
  await once(process.stdin, 'data')
  try {
    lockStorage(dir)
    writeSync(1, 'held\n')
  } catch (error) {
    writeSync(1, `${error instanceof Error ? error.message : error}\n`)
  }
  process.stdin.resume()
}

void main(process.argv[2] ?? '')
