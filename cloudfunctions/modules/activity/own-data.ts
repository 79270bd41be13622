import type { AreaOwnData } from '../person/own-data/area'
import { expiryTask } from '../person/upkeep/expiry'
import { oldCodes } from './poster-store'
import { oldPresences } from './presence-store'

/** Who of the staff wrote it, by id. The contact is published by the office, as part of what it announces. */
export const activityOwnData: AreaOwnData = {
  collections: {
    // Who wrote it stands in the record of acts. Whom its pictures show nobody can tell from them.
    recaps: 'nobody',
    posterCodes: 'nobody',
    presences: { kinds: ['acts'], afterErase: 'idOnly', why: 'who has a form open: gone within a day' },
    activities: { kinds: ['acts'], afterErase: 'idOnly', why: 'the office’s own record of its work' },
  },
  retain: [expiryTask('presences', oldPresences), expiryTask('posterCodes', oldCodes)],
}
