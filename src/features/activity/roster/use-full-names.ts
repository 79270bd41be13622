import type { RosterRow } from '@domain/signup/contract'
import { useState } from 'react'
import type { Failure } from '@/lib/answer'
import { call } from '@/lib/call'

export interface FullNames {
  /** With full names; undefined until they were asked for. They are forgotten with the page. */
  rows: RosterRow[] | undefined
  /** Asks once for all of the list; the server notes who asked, for what, when. */
  ask: (purpose: string) => Promise<void>
  hide: () => void
  busy: boolean
  failure: Failure | undefined
}

/** A list of 5,000 has fifty pages; a bound all the same. */
const pagesMax = 60

/**
 * Not through `useQuery`: that reads again by itself, and every look at names is one in the log; and names shall not lie
 * in a cache.
 */
export function useFullNames(activityId: string): FullNames {
  const [rows, setRows] = useState<RosterRow[]>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const ask = async (purpose: string) => {
    setBusy(true)
    setFailure(undefined)
    const found: RosterRow[] = []
    let cursor: string | undefined
    for (let page = 0; page < pagesMax; page++) {
      const answer = await call('signup.roster', { activityId, purpose, cursor })
      if (!answer.ok) {
        setFailure(answer)
        break
      }
      found.push(...answer.data.items)
      cursor = answer.data.next
      if (cursor) continue
      setRows(found)
      break
    }
    setBusy(false)
  }
  return { rows, ask, hide: () => setRows(undefined), busy, failure }
}
