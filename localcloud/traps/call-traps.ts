import { ROWS_DEFAULT } from '../limits'
import { callNamed, type Trap } from './trap'

const OUTSIDE = [
  'database.insertDocument',
  'database.modifyDocument',
  'database.removeDocument',
  'database.calculateDocument',
  'database.aggregateDocuments',
]

/** The SDK sends no transaction id with `where().update()`, `where().remove()`, `count()` and `aggregate()`. */
const besideTransaction: Trap = {
  kind: 'beside-transaction',
  find(sight) {
    const { action, collection, body } = sight
    const isOutside = !body.transactionId && OUTSIDE.includes(action)
    if (!isOutside || !sight.inTransaction) return undefined
    return `${callNamed(sight)} on ${collection} runs outside of the transaction that is open: where().update(), where().remove(), count() and aggregate() never run inside of one, and other calls only on the transaction's own collection()`
  },
}

const cutAtDefault: Trap = {
  kind: 'cut-at-default',
  find({ collection, isCut }) {
    if (!isCut) return undefined
    return `a get on ${collection} answered ${ROWS_DEFAULT} documents, as many as there are without limit(), and there are more: write limit() and read page by page (limit(${ROWS_DEFAULT}) looks the same here)`
  },
}

export const callTraps: readonly Trap[] = [besideTransaction, cutAtDefault]
