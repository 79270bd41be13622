import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { type After, afterCursor } from '../../../kit/paging'

/** That one person's work goes to another: written before the first piece moves, so that it can be finished. */
export interface Handover {
  _id: string
  requestId: string
  fromId: string
  toId: string
  /** To publish where the other becomes the contact; gone when all is done. */
  phone?: string
  by: string
  /** What came about later stays where it is. */
  at: number
  state: 'begun' | 'done'
  doneAt?: number
}

const handovers = collection<Handover>('handovers')

export const getHandover = (id: string): Promise<Handover | null> => handovers.get(id)
/** False when the same request has begun it before. */
export const beginHandover = (handover: Handover): Promise<boolean> => handovers.add(handover)

export async function endHandover(id: string, now: number): Promise<void> {
  await handovers.update({ _id: id, state: 'begun' }, { state: 'done', doneAt: now, phone: _.remove() })
}

/** Not finished yet, in the order in which they were begun. */
export const begunHandovers = (after: After | null, limit: number): Promise<Handover[]> =>
  handovers.find(afterCursor({ state: 'begun' }, 'at', 'asc', after), {
    sort: [
      ['at', 'asc'],
      ['_id', 'asc'],
    ],
    limit,
  })
