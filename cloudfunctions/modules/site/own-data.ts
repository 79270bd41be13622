import type { AreaOwnData } from '../person/own-data/area'

/** The organisation: telephones in it are those of desks. */
export const siteOwnData: AreaOwnData = {
  collections: { sites: 'nobody', estates: 'nobody', sections: 'nobody' },
}
