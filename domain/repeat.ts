/**
 * A request that is sent again must change nothing, also when other writes came in between: a delayed copy of a grant
 * may not bring back a role that was taken away since. So a record remembers the latest requests that changed it.
 */
export interface Remembering {
  requests: readonly string[]
}

/** A copy that is older than this many changes of one record is not on its way any more. */
export const requestsKept = 20

export const isRepeat = (record: Remembering, requestId: string): boolean =>
  record.requests.includes(requestId)

export const remember = (record: Remembering, requestId: string): string[] =>
  [...record.requests, requestId].slice(-requestsKept)
