import { createStore } from './store'

/** Epoch ms of the last write that succeeded: whatever was read before may be out of date. */
export const written = createStore(0)
