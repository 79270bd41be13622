import { AsyncLocalStorage } from 'node:async_hooks'
import { database, expression } from './cloud'
import { deadline } from './invocation'
import { underQuota } from './pressure'

/**
 * Reads that are begun in the same moment, in one request of the database: a document that is surely there, to which each
 * read is joined by a `$lookup` whose pipeline depends on nothing. MongoDB runs such a pipeline once, along the same index
 * as it would alone. A read that was asked for before is not made again, until something is written: also an action that
 * reads may write down what has come about by itself, or has another function do it, and then reads what came of it.
 */

/** What `Collection` gives to read with. */
export interface SdkAggregate {
  match(query: object): SdkAggregate
  project(fields: object): SdkAggregate
  addFields(fields: object): SdkAggregate
  group(fields: object): SdkAggregate
  sort(order: object): SdkAggregate
  limit(max: number): SdkAggregate
  /** By an index of the other collection. */
  lookup(join: { from: string; localField: string; foreignField: string; as: string }): SdkAggregate
  end(): Promise<{ list: unknown[] }>
}

export interface Read {
  collection: string
  stages: (from: SdkAggregate) => SdkAggregate
  /** The same rows by a request of its own. */
  alone(): Promise<unknown[]>
}

/** A document that is there: an empty collection has nothing to which anything can be joined. */
export interface Anchor {
  collection: string
  id: string
}

interface Pipeline extends SdkAggregate {
  done(): object[]
}
interface Joining {
  match(query: object): Joining
  project(fields: object): Joining
  lookup(join: { from: string; pipeline: object[]; as: string }): Joining
  end(): Promise<{ list: Record<string, unknown[]>[] }>
}

/** In one request. */
const joinedMax = 50

interface Waiting {
  read: Read
  pipeline: object[]
  resolve(rows: unknown[]): void
  reject(error: unknown): void
}

class Reads {
  /** What was asked for already, by what it says. */
  private readonly known = new Map<string, Promise<unknown[]>>()
  /** Those of this moment. */
  private waiting: Waiting[] = []

  constructor(private readonly anchor: Anchor) {}

  rows(read: Read): Promise<unknown[]> {
    // Only the empty pipeline of below is ever handed in.
    const pipeline = (read.stages(emptyPipeline()) as Pipeline).done()
    const said = `${read.collection} ${JSON.stringify(pipeline)}`
    const known = this.known.get(said)
    if (known) return known
    if (this.waiting.length === 0) setImmediate(() => void this.send())
    const rows = new Promise<unknown[]>((resolve, reject) => {
      this.waiting.push({ read, pipeline, resolve, reject })
    })
    this.known.set(said, rows)
    return rows
  }

  forget(): void {
    this.known.clear()
  }

  private async send(): Promise<void> {
    const all = this.waiting
    this.waiting = []
    const lots: Waiting[][] = []
    for (let from = 0; from < all.length; from += joinedMax) lots.push(all.slice(from, from + joinedMax))
    await Promise.all(lots.map(lot => this.sendLot(lot)))
  }

  private async sendLot(waiting: readonly Waiting[]): Promise<void> {
    const joined = waiting.length > 1 ? await this.joined(waiting) : undefined
    for (const [i, { read, resolve, reject }] of waiting.entries()) {
      const rows = joined?.[nameOf(i)]
      if (rows) resolve(rows)
      else read.alone().then(resolve, reject)
    }
  }

  /** Undefined if there is no answer to all of them: then each is asked for alone, so that one does not keep back the rest. */
  private async joined(waiting: readonly Waiting[]): Promise<Record<string, unknown[]> | undefined> {
    const { collection, id } = this.anchor
    const request = () => {
      const from = database.collection(collection).aggregate() as unknown as Joining
      return waiting
        .reduce(
          (all, { read, pipeline }, i) => all.lookup({ from: read.collection, pipeline, as: nameOf(i) }),
          from.match({ _id: id }).project({ _id: 1 }),
        )
        .end()
    }
    try {
      return (await underQuota(request, deadline)).list[0]
    } catch {
      return undefined
    }
  }
}

// The SDK's types do not know `pipeline`; it takes the same stages as an aggregate.
const emptyPipeline = () => (expression as unknown as { pipeline(): Pipeline }).pipeline()

const nameOf = (i: number): string => `r${i}`

const current = new AsyncLocalStorage<Reads>()

/** Runs `work`; the reads in it that are begun in the same moment go together. What it writes goes as ever. */
export const together = <T>(anchor: Anchor, work: () => Promise<T>): Promise<T> =>
  current.run(new Reads(anchor), work)

/** The rows of a read: with others, inside of `together`. */
export const rowsOf = (read: Read): Promise<unknown[]> => current.getStore()?.rows(read) ?? read.alone()

/** After a write, here or by another function: what was read before it is read anew. */
export const readAnew = (): void => current.getStore()?.forget()
