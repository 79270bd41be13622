import type { AreaOwnData } from '../person/own-data/area'
import { mediaRetention } from './retention'

/** Who of the staff sent a picture in, by id. The picture itself is freed of place, time and device before it is kept. */
export const mediaOwnData: AreaOwnData = {
  collections: {
    mediaFiles: { kinds: ['acts'], afterErase: 'idOnly', why: 'the office’s own record of its work' },
  },
  retain: mediaRetention,
}
