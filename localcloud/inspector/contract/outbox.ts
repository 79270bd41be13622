/** What the API under `/__local/api/` answers: types only, shared by server and page; JSON on the wire. */

/** A page of a list whose items are numbered as they came. */
export interface ShelfPage<T> {
  /** Newest first. */
  items: T[]
  /** `before` of the next page; null after the last one. */
  next: number | null
  /** How many are kept, whatever was searched. */
  total: number
}

/** A subscribe message as its receiver's phone shows it. */
export interface MessageRow {
  seq: number
  /** Epoch ms by the environment's clock. */
  at: number
  openid: string
  templateId: string
  title: string
  lines: { label: string; key: string; value: string }[]
  page: string | null
  /** Which version of the mini-program a tap opens. */
  state: string
  lang: string
  fn: string | null
}

export interface ConsentList {
  items: { templateId: string; title: string; left: number; accepted: number; refused: number }[]
}

/** A content check. */
export interface CheckRow {
  seq: number
  at: number
  traceId: string
  kind: 'text' | 'media'
  /** The text, or the address of the picture or sound. */
  content: string
  openid: string | null
  fn: string | null
  /** Null while WeChat looks at it. */
  verdict: { suggest: 'pass' | 'review' | 'risky'; label: number } | null
  /** How the function took the verdict on media; null before. */
  told: string | null
}

/** A mini-program code. */
export interface CodeRow {
  seq: number
  at: number
  scene: string
  page: string
  version: string
  width: number
  /** What a scanner reads in it. */
  text: string
  fn: string | null
}
