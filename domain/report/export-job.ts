import { type Refusal, refuse } from '../refusal'

/**
 * A file that somebody asked for and that is made a slice at a time: what it holds is fixed at one moment (`frozenAt`),
 * written part by part, and put into storage when every part is there. See docs/decisions/0030-exports.md.
 */
export interface ExportJob {
  _id: string
  personId: string
  requestId: string
  siteId: string
  /** What it is about, in words, for the list of one's exports. */
  title: string
  asked: Asked
  state: 'asked' | 'working' | 'ready' | 'failed' | 'gone'
  askedAt: number
  /** Rows written so far; as many as `total` when it is ready. */
  rows: number
  /** Parts written so far. */
  done: number
  frozen?: Frozen
  /** Slices begun since the last one that got anywhere. */
  tries: number
  holder: string
  leaseUntil: number
  file?: ExportFile
  /** When the job that tidies up has to look at it next. */
  dueAt: number
}

export type Asked = AskedSignups | AskedFigures

/** Without a purpose names and numbers are masked. */
export interface AskedSignups {
  form: SignupForm
  activityId: string
  purpose?: string
  /** Of a sheet to sign: whose answers stand on it. A list with a purpose has all of them. */
  questions?: string[]
}

/** Of one site, or of all; days by the calendar of Asia/Shanghai, both included. */
export interface AskedFigures {
  form: 'figures'
  siteId?: string
  from: string
  to: string
}

/** `list`: everything about each attendee; `checkIn`: a sheet of paper to sign. */
export type SignupForm = 'list' | 'checkIn'

/** What the file will hold was read at this moment, and is that many rows. */
export interface Frozen {
  at: number
  total: number
  parts: number
  /** Names this reading: parts of one that was cut off are told from it. */
  by: string
  /** What was asked, a column each, in the words of this moment. */
  questions?: AskedQuestion[]
}

export interface AskedQuestion {
  id: string
  words: string
  /** Answered once by those who come together: see domain/activity/questions.ts. */
  per?: 'party'
}

/** So many fit beside the signature. */
export const sheetQuestionsMax = 2

/** Answers are told where names are whole: to whoever has stated a purpose. */
export function questionsIn(
  { form, purpose, questions: chosen = [] }: AskedSignups,
  questions: readonly AskedQuestion[] = [],
): AskedQuestion[] {
  if (purpose === undefined) return []
  const wanted = form === 'list' ? questions : questions.filter(({ id }) => chosen.includes(id))
  return wanted.map(({ id, words, per }) => ({ id, words, ...(per ? { per } : {}) }))
}

export interface ExportFile {
  id: string
  name: string
  readyAt: number
  expiresAt: number
}

const hourMs = 3_600_000
/** Names on a disk are names out of sight: a file lies there for a working day. */
export const fileKeptMs = 24 * hourMs
/** A link is for whoever has just asked for it. */
export const linkSeconds = 600
/** What became of it stays in the list of one's exports for so long; who exported what is in the record of acts. */
export const listedMs = 30 * 24 * hourMs
/** Slices that may fail in a row. */
export const triesMax = 5
/** Of one person. */
export const underWayMax = 5

export const isUnderWay = ({ state }: Pick<ExportJob, 'state'>): boolean =>
  state === 'asked' || state === 'working'

/** What staff see: an expiry counts from its moment on, whether or not the file was deleted yet. */
export type ExportState = 'asked' | 'working' | 'ready' | 'expired' | 'failed'

export function stateOf({ state, file }: Pick<ExportJob, 'state' | 'file'>, now: number): ExportState {
  if (state === 'gone') return 'expired'
  return state === 'ready' && file && file.expiresAt <= now ? 'expired' : state
}

/** A sheet for signatures with masked names is of no use to anybody. */
export function decideAsk(asked: Asked, underWay: number): Refusal | undefined {
  if (asked.form === 'checkIn' && asked.purpose === undefined) return refuse('purposeNeeded')
  return underWay >= underWayMax ? refuse('exportsUnderWay') : undefined
}

export function decideLink(job: ExportJob, now: number): ExportFile | Refusal {
  const state = stateOf(job, now)
  if (state === 'expired') return refuse('exportExpired')
  if (state === 'failed') return refuse('exportFailed')
  return state === 'ready' && job.file ? job.file : refuse('exportNotReady')
}
