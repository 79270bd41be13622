import { isWhole, nameOf, type Row, readBody } from '../entry'
import type { StoredDocument } from '../journal'
import { asStored } from '../stored-document'

export interface Rescued {
  collections: Set<string>
  /** As the last commit left them, in order of `seq`. */
  documents: StoredDocument[]
  /** Names of documents whose last state was found, but not whole; a name may be damaged too. */
  dropped: string[]
  /** How many documents there were after the last commit that was found; undefined if none was. */
  total: number | undefined
  /** Acknowledged commits after the last one that was found. */
  lostCommits: number
}

/** Rows in whatever order they were found, and what they come to. */
export class Finds {
  private readonly whole = new Map<number, Row>()
  private readonly suspects: Row[] = []
  private last: Row | undefined

  /** @param acknowledged the last commit that was */
  constructor(private readonly acknowledged: number) {}

  /** @param upTo the last commit that is believed */
  add(rows: Iterable<Row>, upTo = Number.POSITIVE_INFINITY): void {
    for (const row of rows) {
      if (!isWhole(row)) this.suspects.push(row)
      else if (row.commit <= upTo) this.keepNewest(row)
    }
  }

  result(): Rescued {
    const rows = [...this.whole.values()].sort((a, b) => a.seq - b.seq)
    const found = this.last?.commit ?? 0
    const known = newest(rows)
    const suspects = newest(
      this.suspects.filter(({ commit }) => commit <= Math.max(found, this.acknowledged)),
    )
    // An earlier state is not brought back: what was written since builds on the later one.
    const dropped = new Map(
      [...suspects].filter(([name, { commit }]) => commit > (known.get(name)?.commit ?? 0)),
    )
    const rescued: Rescued = {
      collections: new Set(),
      documents: [],
      dropped: [...dropped.keys()],
      total: this.last?.total,
      lostCommits: Math.max(0, this.acknowledged - found),
    }
    for (const row of rows) {
      const name = nameOf(row.body)
      if (name === undefined || (known.get(name) === row && !dropped.has(name))) put(rescued, row)
    }
    return rescued
  }

  private keepNewest(row: Row): void {
    const known = this.whole.get(row.seq)
    if (!known || known.commit < row.commit) this.whole.set(row.seq, row)
    if (!this.last || this.last.commit < row.commit) this.last = row
  }
}

function put({ collections, documents }: Rescued, { seq, body }: Row): void {
  const [collection, id, document] = readBody(body)
  collections.add(collection)
  if (id !== undefined && document !== null) documents.push({ seq, collection, doc: asStored(document) })
}

/** Of each document the row of the last commit, by the document's name. */
function newest(rows: Iterable<Row>): Map<string, Row> {
  const byName = new Map<string, Row>()
  for (const row of rows) {
    const name = nameOf(row.body)
    if (name === undefined) continue
    const known = byName.get(name)
    if (!known || known.commit < row.commit) byName.set(name, row)
  }
  return byName
}
