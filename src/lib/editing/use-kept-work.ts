import { useEffect, useState } from 'react'
import { privateStorage } from '../client'
import { begin, type Keeping, keep, keptKey, readKept, type Saved, type Work } from './kept-draft'

interface Ports<Draft> extends Keeping<Draft> {
  key: string
  theirs: (Saved & { draft: Draft }) | undefined
}

/** The work on one record, as it was left on the device; kept there at every change. */
export function useKeptWork<Draft extends object>({ key, theirs, blank, unkept }: Ports<Draft>) {
  const find = () => readKept(privateStorage, keptKey(key, theirs), { blank, unkept }, theirs?.draft ?? blank)
  const [kept] = useState(find)
  const [work, setWork] = useState<Work<Draft>>(() => kept ?? begin(theirs, blank))
  const [restoredAt, setRestoredAt] = useState(kept?.at)
  const [ready, setReady] = useState(privateStorage.isReady)

  // The app began on this very page, and the device has not been read yet.
  useEffect(() => {
    if (ready) return
    privateStorage.whenReady(() => {
      const late = find()
      if (late) setWork(late)
      setRestoredAt(late?.at)
      setReady(true)
    })
  })

  useEffect(() => {
    if (ready) keep(privateStorage, keptKey(key, work.base), work, { blank, unkept })
  }, [ready, key, work, blank, unkept])

  return { work, setWork, restoredAt, setRestoredAt }
}
