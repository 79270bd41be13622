import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sdkEnv } from '../../../localcloud/runner/function-env'
import { CloudCommand } from '../cloud-command'
import { sdkFor } from '../sdk'
import { audit } from './audit'
import { schema } from './bank'
import type { Books } from './books'
import { Teller } from './teller'

const TELLERS = 8

/** What is done over all rounds: the books outlive every cloud. */
export interface Trial {
  /** An empty folder. */
  dir: string
  books: Books
}

export interface Round {
  acknowledged: number
  /** Requests that nobody can know about: the cloud died before it answered. */
  unanswered: number
}

/**
 * Round `number`: a cloud is started on what the former rounds have left, eight tellers write to it through the SDK, it is
 * killed when so many of their acts are acknowledged, and what is on disk is compared with what was acknowledged.
 * @throws AssertionError with what was found
 */
export async function killRound({ dir, books }: Trial, number: number, acts: number): Promise<Round> {
  const schemaFile = join(dir, 'schema.json')
  writeFileSync(schemaFile, JSON.stringify(schema))
  const command = new CloudCommand(['--data', join(dir, 'data'), '--schema', schemaFile])
  try {
    const before = books.acknowledged
    const ready = await command.ready()
    const db = sdkFor({ sdkEnv: () => sdkEnv(ready, ready.env) }).database()
    await books.open(db)
    books.closeAfter(acts, () => void command.stop('SIGKILL'))
    const tellers = Array.from({ length: TELLERS }, (_, i) => new Teller(i, number, db, books))
    await Promise.all(tellers.map(teller => teller.work()))
    await command.ended
    const unanswered = books.unanswered()
    await audit(join(dir, 'data', 'local'), books)
    return { acknowledged: books.acknowledged - before, unanswered }
  } finally {
    await command.stop('SIGKILL')
  }
}
