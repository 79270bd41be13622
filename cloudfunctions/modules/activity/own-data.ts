import type { AreaOwnData } from '../person/own-data/area'

/** Who of the staff wrote it, by id. The contact is published by the office, as part of what it announces. */
export const activityOwnData: AreaOwnData = {
  collections: {
    activities: { kinds: ['acts'], afterErase: 'idOnly', why: 'the office’s own record of its work' },
  },
}
