import type { AreaOwnData } from '../person/own-data/area'

/** Who of the staff wrote it, by id. The contact is published by the office, as part of what it announces. */
export const activityOwnData: AreaOwnData = {
  collections: {
    // Who wrote it stands in the record of acts. Whom its pictures show nobody can tell from them.
    recaps: 'nobody',
    activities: { kinds: ['acts'], afterErase: 'idOnly', why: 'the office’s own record of its work' },
  },
}
