import type { AreaOwnData } from '../person/own-data/area'

export const reportOwnData: AreaOwnData = {
  collections: {
    exportJobs: {
      kinds: ['acts'],
      afterErase: 'idOnly',
      why: 'who exported what is in the record of acts; the list of exports goes after thirty days by itself',
    },
    activityFigures: 'nobody',
    exportParts: {
      kinds: ['signups'],
      afterErase: 'idOnly',
      why: 'an export in the making and its file are gone after a day by themselves',
      sealed: true,
    },
  },
}
