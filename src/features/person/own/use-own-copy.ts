import { useState } from 'react'
import type { Failure } from '@/lib/answer'
import { call } from '@/lib/call'
import type { OwnCopyRow } from './copy-text'

export interface OwnCopyState {
  /** All of it; undefined until it was asked for. It is forgotten with the page. */
  copy: { rows: OwnCopyRow[]; madeAt: number } | undefined
  make(): Promise<void>
  busy: boolean
  failure: Failure | undefined
}

/** Twenty records a page: more than anybody has. */
const pagesMax = 500

/** Not through `usePages`: that reads again by itself, and each copy is a row in the record of acts. */
export function useOwnCopy(): OwnCopyState {
  const [copy, setCopy] = useState<OwnCopyState['copy']>()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const make = async () => {
    setBusy(true)
    setFailure(undefined)
    const rows: OwnCopyRow[] = []
    let cursor: string | undefined
    for (let page = 0; page < pagesMax; page++) {
      const answer = await call('person.exportOwnData', { cursor })
      if (!answer.ok) {
        setFailure(answer)
        break
      }
      rows.push(...answer.data.items)
      cursor = answer.data.next
      if (cursor !== undefined) continue
      setCopy({ rows, madeAt: Date.now() })
      break
    }
    setBusy(false)
  }
  return { copy, make, busy, failure }
}
