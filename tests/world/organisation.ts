import { defaultSettings, type Estate, type Section, type Site } from '../../domain/site/site'

/** A street small enough to know by heart: the office, two stations, three estates, a section. */

export const office = 'office'
export const xiwang = 'xiwang'
export const liaohe = 'liaohe'

const site = (_id: string, kind: Site['kind'], shortName: string): Site => ({
  _id,
  kind,
  name: `${shortName}新时代文明实践${kind === 'office' ? '所' : '站'}`,
  shortName,
  address: '通辽市新城大街',
  phone: '0475-0000000',
  lng: 122.26,
  lat: 43.61,
  settings: defaultSettings,
})

export const sites: Site[] = [
  site(office, 'office', '新城街道'),
  site(xiwang, 'station', '希望社区'),
  site(liaohe, 'station', '辽河社区'),
]

export const estates: Estate[] = [
  { _id: 'estate-1', siteId: xiwang, name: '希望花园' },
  { _id: 'estate-2', siteId: xiwang, name: '阳光小区' },
  { _id: 'estate-3', siteId: liaohe, name: '辽河湾' },
]

export const sections: Section[] = [{ _id: 'publicity', name: '宣传文化股' }]
