import type { Migration } from '../kit/migrations'
import { findableBySite, findableByWords } from './activity/find-old'
import { listedOut } from './notice/list-old'

/** What was changed about stored documents since the first release, oldest first: see docs/operations.md. */
export const migrations: readonly Migration[] = [findableByWords, listedOut, findableBySite]
