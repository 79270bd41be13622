import { useSyncExternalStore } from 'react'
import { network, outbox } from './client'
import type { Entry } from './outbox/entry'

/** Is the network there, as far as known. */
export const useOnline = (): boolean => useSyncExternalStore(network.subscribe, network.online)

/** What the person did that the server may not know of, and what it refused unseen. */
export const useUnsent = (): readonly Entry[] => useSyncExternalStore(outbox.subscribe, outbox.entries)

/** The person takes an entry back, or has seen its refusal. */
export const dropUnsent = (requestId: string): void => outbox.drop(requestId)
