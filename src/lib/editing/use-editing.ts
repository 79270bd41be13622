import { useEffect, useRef, useState } from 'react'
import { type Answer, type Failure, isOpen } from '../answer'
import { privateStorage } from '../client'
import { useEveryMinute } from '../use-minute'
import { begin, isSame, keptKey, type Saved } from './kept-draft'
import { type Comparison, compare, merged, type Parts } from './merge'
import { useKeptWork } from './use-kept-work'

export interface EditingPorts<Draft> {
  /** Names the work on the device, together with the record's id: the person, the area, the site. */
  key: string
  /** What a new record begins with; also says which fields a draft has. */
  blank: Draft
  /** Fields that never lie on the device. */
  unkept: readonly (keyof Draft)[]
  /** What staff call the fields. */
  parts: Parts<Draft>
  /** The record as the server last told it; undefined while there is none. */
  theirs: (Saved & { draft: Draft }) | undefined
  /** Reads `theirs` again. */
  reload: () => Promise<void>
  create: (draft: Draft, requestId: string) => Promise<Answer<Saved>>
  save: (draft: Draft, at: Saved) => Promise<Answer<Saved>>
}

export interface Editing<Draft> {
  draft: Draft
  change: (part: Partial<Draft>) => void
  /** Something is not saved; it lies on this device. */
  dirty: boolean
  /** Epoch ms of the last change, when the form came up with what was left unsaved before. */
  restoredAt: number | undefined
  /** Back to what the server has, or to the blank form. */
  discard: () => void
  /**
   * Somebody saved meanwhile: theirs, and where it differs. Saving fails until one takes all of it (`discard`) or puts the
   * two together (`merge`): of the clashing parts those that are named are taken from them.
   */
  conflict: (Comparison & { theirs: Draft }) | undefined
  merge: (taken: readonly string[]) => void
  /** Saves if there is something to save. Gives the record, or nothing when it failed. */
  store: () => Promise<Saved | undefined>
  base: Saved | undefined
  busy: boolean
  failure: Failure | undefined
}

/**
 * The work on one record with a form: kept on the device at every change and until the server has it, found again after
 * a crash, and never laid over what somebody else has saved meanwhile.
 */
export function useEditing<Draft extends object>(ports: EditingPorts<Draft>): Editing<Draft> {
  const { blank, parts, theirs, reload, create, save } = ports
  const { work, setWork, restoredAt, setRestoredAt } = useKeptWork(ports)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const running = useRef<Promise<Saved | undefined>>(undefined)
  // Whoever saves meanwhile is known within a minute, not only when one wants to save.
  useEveryMinute(() => {
    if (theirs && running.current === undefined) void reload()
  })

  const { draft, clean, base } = work
  const dirty = !isSame(draft, clean)
  const newer = theirs && base && theirs.rev > base.rev ? theirs : undefined
  const conflict = newer && dirty && !isSame(draft, newer.draft) ? newer : undefined

  useEffect(() => {
    // Nothing of one's own is at stake, as after an answer that got lost.
    if (newer && !conflict) setWork(begin(newer, blank))
  }, [newer, conflict, blank, setWork])

  const send = async (): Promise<Answer<Saved>> => {
    if (base) return save(draft, base)
    setWork(now => ({ ...now, tried: true }))
    const made = await create(draft, work.birthId)
    // An earlier try may have made it with what stood in the form then.
    return made.ok && work.tried ? save(draft, made.data) : made
  }

  const storeOnce = async (): Promise<Saved | undefined> => {
    setBusy(true)
    setFailure(undefined)
    const answer = await send()
    running.current = undefined
    setBusy(false)
    if (answer.ok) {
      privateStorage.remove(keptKey(ports.key, base))
      setWork(now => ({ ...now, base: answer.data, clean: draft }))
      setRestoredAt(undefined)
      return answer.data
    }
    // Refused at the first try: it was certainly not made.
    if (!work.tried && !isOpen(answer)) setWork(now => ({ ...now, tried: false }))
    setFailure(answer)
    if (answer.cause === 'changedMeanwhile') await reload()
    return undefined
  }

  const store = async () => {
    if (base && !dirty) return base
    running.current ??= storeOnce()
    return running.current
  }

  return {
    draft,
    change: part => setWork(now => ({ ...now, draft: { ...now.draft, ...part } })),
    dirty,
    restoredAt,
    discard() {
      setWork(begin(theirs, blank))
      setRestoredAt(undefined)
      setFailure(undefined)
    },
    conflict: conflict && { theirs: conflict.draft, ...compare(work, conflict.draft, parts) },
    merge(taken) {
      if (!conflict) return
      const { id, rev, draft: theirDraft } = conflict
      setWork(now => ({
        ...now,
        base: { id, rev },
        clean: theirDraft,
        draft: merged(now, theirDraft, parts, taken),
      }))
      setFailure(undefined)
    },
    store,
    base,
    busy,
    failure,
  }
}
