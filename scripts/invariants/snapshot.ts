/** A database at rest: what the checker reads, wherever it comes from. */
export interface Snapshot {
  /** Epoch ms of the export. */
  at: number
  /** Documents of a collection as they are stored; none when there is no such collection. */
  rows(collection: string): readonly Row[]
}

/** A stored document. Nothing is trusted about it but its id. */
export interface Row {
  readonly _id: string | number
  readonly [field: string]: unknown
}

/** What is wrong, and which promise of DESIGN.md it breaks. */
export interface Violation {
  invariant: Invariant
  /** `<collection>/<id>` */
  where: string
  what: string
}

/** The numbers are those of DESIGN.md, «What must always hold»; `audit` is the chain over the rows of acts. */
export type Invariant = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 'audit' | 'owners'

export const snapshotOf = (collections: Record<string, readonly Row[]>, at: number): Snapshot => ({
  at,
  rows: name => collections[name] ?? [],
})
