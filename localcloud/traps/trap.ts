import type { Body } from '../protocol/body'

/** A request to the database as it came over the wire, and what is known of who sent it. */
export interface Sight {
  /** `database.removeDocument`, … */
  action: string
  collection: string
  /** Query, update and documents in it are texts of canonical Extended JSON. */
  body: Body
  /** JSON text of the event of the function that sent it. */
  event: string | undefined
  /** Whether its invocation has a transaction open. */
  inTransaction: boolean
  /** Of a `get` that was answered: rows beyond the default limit are missing. */
  isCut: boolean
}

/** Something that the SDK or the cloud lets pass in silence and that is seldom meant. */
export interface Trap {
  /** Its name in the log, and in the documentation. */
  kind: string
  /** What to tell the developer, without any value of the request: those may be somebody's data. */
  find(sight: Sight): string | undefined
}

export interface Finding {
  kind: string
  text: string
}

/** `where().remove()` and the like, as an app's developer knows the call. */
export function callNamed({ action, body }: Sight): string {
  const target = body.queryType === 'DOC' ? 'doc()' : 'where()'
  switch (action) {
    case 'database.modifyDocument':
      return `${target}.${body.upsert === true ? 'set' : 'update'}()`
    case 'database.removeDocument':
      return `${target}.remove()`
    case 'database.insertDocument':
      return 'add()'
    case 'database.calculateDocument':
      return 'count()'
    case 'database.aggregateDocuments':
      return 'aggregate()'
    default:
      return `${target}.get()`
  }
}
