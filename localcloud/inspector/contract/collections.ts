/** What the API under `/__local/api/` answers: types only, shared by server and page; JSON on the wire. */

export interface IndexView {
  name: string
  fields: Record<string, 1 | -1>
  unique: boolean
}

export interface CollectionList {
  items: { name: string; documents: number; indexes: IndexView[] }[]
}

/** EJSON texts; see MongoDB Extended JSON v2, relaxed. */
export interface QueryRequest {
  query: string
  sort: string
  skip: number
  limit: number
}

export interface DocumentRow {
  /** JSON text of `_id`: a string or a number. */
  id: string
  /** The beginning of the document's EJSON, without its `_id`. */
  preview: string
  bytes: number
}

export interface QueryAnswer {
  documents: DocumentRow[]
  total: number
  index: string | null
  scanned: number
  returned: number
  ms: number
}

export interface DocumentView {
  id: string
  /** EJSON, indented. */
  text: string
  /** To be sent back with a change: it is refused when the document is another by then. */
  version: string
}

/** Beside the error of a change that came too late; null: the document is gone. */
export interface ConflictView {
  current: DocumentView | null
}
