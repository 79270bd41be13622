import { command as _ } from '../../../kit/cloud'
import { collection } from '../../../kit/collection'
import { isSealedAnew, open, seal } from '../../../kit/crypto'
import type { UpkeepTask } from './task'

/** Documents that a step looks at. */
const batch = 50

/**
 * Seals every document of a collection with the first key of FIELD_KEYS that is sealed with another. A document that is
 * written meanwhile is sealed with the first key by that write, and is left alone. One that does not open is counted.
 * Hashes by which something is found are under HASH_KEY and stay as they are.
 */
export const resealTask = (name: string): UpkeepTask => {
  const documents = collection<{ _id: string; sealed?: string }>(name)
  return {
    name,
    async step(cursor, _now, dryRun) {
      const rows = await documents.find(
        { _id: _.gt(cursor ?? '') },
        { sort: [['_id', 'asc']], limit: batch, fields: { sealed: true } },
      )
      let found = 0
      let broken = 0
      for (const { _id, sealed } of rows) {
        if (sealed === undefined || isSealedAnew(sealed)) continue
        const plain = opened(sealed, `${name}/${_id}`)
        if (plain === null) broken++
        else if (dryRun) found++
        else found += await documents.update({ _id, sealed }, { sealed: seal(plain, `${name}/${_id}`) })
      }
      const last = rows.at(-1)
      return { cursor: rows.length === batch && last ? last._id : null, found, broken }
    },
  }
}

function opened(sealed: string, about: string): string | null {
  try {
    return open(sealed, about)
  } catch {
    // Its key is not in FIELD_KEYS, or it was changed: the report says how many.
    return null
  }
}
