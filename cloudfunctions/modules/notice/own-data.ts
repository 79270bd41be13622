import type { AreaOwnData } from '../person/own-data/area'

/** Who of the staff wrote it, by id. */
export const noticeOwnData: AreaOwnData = {
  collections: {
    notices: { kinds: ['acts'], afterErase: 'idOnly', why: 'the office’s own record of its work' },
  },
}
