import { CODES_KEPT } from '../limits'
import { Shelf } from './store/shelf'
import type { Store } from './store/store'

/** A mini-program code that was made. */
export interface Code {
  at: number
  scene: string
  /** The page that it opens. */
  page: string
  /** `release`, `trial` or `develop`. */
  version: string
  /** Pixels. */
  width: number
  /** What a scanner reads in it. */
  text: string
  fn: string | null
}

/** Every mini-program code that was made; its picture can be drawn again from its text. */
export class Codes extends Shelf<Code> {
  constructor(store: Store) {
    super(store, { kind: 'code', max: CODES_KEPT, textOf: ({ scene, page }) => `${page} ${scene}` })
  }
}
