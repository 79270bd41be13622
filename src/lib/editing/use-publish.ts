import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Answer, Failure } from '../answer'
import { type Fault, faultsOf } from './faults'
import type { Saved } from './kept-draft'
import type { Editing } from './use-editing'

/** What is wrong, in words by field. */
type Gaps = Partial<Record<string, string>>

/** What one has tried so far: the form says more the more was tried. */
export type Attempt = 'none' | 'save' | 'publish'

interface Ports<G extends Gaps> {
  editing: Pick<Editing<object>, 'store' | 'busy' | 'failure'>
  /** What the fields are called, in the order of the form. */
  labels: Record<keyof G & string, string>
  /** What stands in the way; for `none`, what is to be said while one still writes. */
  gapsFor: (attempt: Attempt) => G
  publish: (saved: Saved) => Promise<Answer<unknown>>
  onSaved: () => void
  onPublished: (id: string) => void
}

export interface Publishing<G extends Gaps = Gaps> {
  /** What to show at the fields now. */
  gaps: G
  /** Somebody went on from that field: what it lacks is said from now on. */
  leave: (field: keyof G & string) => void
  /** Once one has wanted to save or to publish: all that stands in the way, in the order of the form. */
  faults: readonly Fault[]
  save: () => Promise<void>
  /** Asks before it publishes: `confirming` is then true. */
  publish: () => void
  confirming: boolean
  confirm: () => Promise<void>
  decline: () => void
  busy: boolean
  failure: Failure | undefined
}

/** The two buttons of an editor: what has to be right before they do anything, and what they do then. */
export function usePublish<G extends Gaps>(ports: Ports<G>): Publishing<G> {
  const { editing, labels, gapsFor, publish, onSaved, onPublished } = ports
  const [attempt, setAttempt] = useState<Attempt>('none')
  const [left, setLeft] = useState<readonly string[]>([])
  const [confirming, setConfirming] = useState(false)
  const [publishing, setPublishing] = useState(false)
  const [failure, setFailure] = useState<Failure>()

  const isReady = (doing: Attempt): boolean => {
    setAttempt(doing)
    setFailure(undefined)
    if (Object.keys(gapsFor(doing)).length === 0) return true
    Taro.nextTick(showFirstGap)
    return false
  }

  const confirm = async () => {
    setPublishing(true)
    const saved = await editing.store()
    const answer = saved && (await publish(saved))
    setPublishing(false)
    setConfirming(false)
    if (answer && !answer.ok) setFailure(answer)
    if (saved && answer?.ok) onPublished(saved.id)
  }

  return {
    gaps: attempt === 'none' ? only(left, gapsFor('save'), gapsFor('none')) : gapsFor(attempt),
    leave: field => setLeft(now => (now.includes(field) ? now : [...now, field])),
    faults: attempt === 'none' ? [] : faultsOf(gapsFor(attempt), labels),
    async save() {
      if (isReady('save') && (await editing.store())) onSaved()
    },
    publish() {
      if (isReady('publish')) setConfirming(true)
    },
    confirming,
    confirm,
    decline: () => setConfirming(false),
    busy: editing.busy || publishing,
    failure: editing.failure ?? failure,
  }
}

/** What is said anyway, and of all the rest those of the fields. */
const only = <G extends Gaps>(fields: readonly string[], all: G, said: G): G =>
  Object.assign(
    { ...said },
    ...fields.flatMap(field => (all[field] === undefined ? [] : [{ [field]: all[field] }])),
  )

/** Below the title bar of the browser build. */
const offsetTop = -80

function showFirstGap(): void {
  // It rejects where nothing is wrong any more by then.
  Taro.pageScrollTo({ selector: '.ui-field_wrong', offsetTop, duration: 200 }).catch(() => undefined)
}
