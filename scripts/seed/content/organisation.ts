import { defaultSettings, type Estate, type Section, type Site } from '../../../domain/site/site'

/**
 * 1 所, 11 站, 58 小区 of the street's own 2022 summary. The summary names 希望 and 辽河; the other nine communities, all
 * estates, addresses and telephone numbers are invented, and each record says so in `note`.
 */
export const officeId = 'office'
export const xiwangId = 'xiwang'

const invented = '演示数据：名称、地址和电话为虚构'
const partlyInvented = '演示数据：地址、电话和小区名称为虚构'

const regional = '自治区级文明社区'
const municipal = '通辽市级文明社区'

interface Station {
  id: string
  name: string
  honour: string
  note: string
  estates: readonly string[]
}

const named = (id: string, name: string, ...estates: string[]): Station => ({
  id,
  name,
  honour: regional,
  note: partlyInvented,
  estates,
})
const madeUp = (id: string, name: string, ...estates: string[]): Station => ({
  id,
  name,
  honour: municipal,
  note: invented,
  estates,
})

const stations: readonly Station[] = [
  named(xiwangId, '希望社区', '希望花园', '希望家园', '育才小区', '书香苑', '金桥小区', '和平里'),
  named('liaohe', '辽河社区', '辽河湾', '临河小区', '滨水雅居', '河畔人家', '水岸名邸', '柳林小区'),
  madeUp('chenguang', '晨光社区', '晨光花园', '晨曦小区', '朝阳里', '东方家园', '晨光新村'),
  madeUp('xianghe', '祥和社区', '祥和家园', '瑞祥小区', '祥云里', '吉祥花园', '祥和新苑'),
  madeUp('xiangyang', '向阳社区', '向阳小区', '葵花里', '暖阳花园', '向阳新居', '阳光公寓'),
  madeUp('jinxiu', '锦绣社区', '锦绣城', '锦绣花园', '彩虹小区', '丽景苑', '锦程家园'),
  madeUp('kangning', '康宁社区', '康宁小区', '康乐园', '安宁里', '康馨家园', '宁静苑'),
  madeUp('fuyuan', '福源社区', '福源小区', '福满园', '源泉里', '福安家园', '福源新城', '五福苑'),
  madeUp('xinyuan', '新苑社区', '新苑小区', '新苑北区', '新苑南区', '文苑里', '新世纪家园'),
  madeUp('bishui', '碧水社区', '碧水蓝天', '碧水湾', '清泉小区', '碧波苑', '荷塘里'),
  madeUp('hemei', '和美社区', '和美家园', '美林小区', '和顺里', '美好时光', '和美新城'),
]

const settingsWith = (slogan: string) => ({ ...defaultSettings, slogan })

const office: Site = {
  _id: officeId,
  kind: 'office',
  name: '新城街道新时代文明实践所',
  shortName: '新城街道',
  address: '新城大街 1 号',
  phone: '0475-0000100',
  lng: 122.262,
  lat: 43.617,
  note: partlyInvented,
  settings: settingsWith('文明新城，实践有我'),
}

/** A grid around the office: near enough for a map to look right, and nobody's real address. */
const site = ({ id, name, honour, note }: Station, i: number): Site => ({
  _id: id,
  kind: 'station',
  name: `${name}新时代文明实践站`,
  shortName: name,
  address: `新城街道${name}服务中心`,
  phone: `0475-00001${String(i + 1).padStart(2, '0')}`,
  lng: Number((122.242 + (i % 4) * 0.012).toFixed(3)),
  lat: Number((43.602 + Math.floor(i / 4) * 0.011).toFixed(3)),
  honour,
  note,
  settings: settingsWith('邻里守望，携手同行'),
})

const estatesOf = ({ id, estates }: Station): Estate[] =>
  estates.map((name, i) => ({ _id: `${id}-${i + 1}`, siteId: id, name, note: invented }))

const sectionNames = [
  '党政综合股',
  '组织股',
  '宣传文化股',
  '民政事务股',
  '社会治理股',
  '城市管理股',
  '卫生健康股',
  '财政经济股',
]

export const organisation: { sites: Site[]; estates: Estate[]; sections: Section[] } = {
  sites: [office, ...stations.map(site)],
  estates: stations.flatMap(estatesOf),
  sections: sectionNames.map((name, i) => ({ _id: `section-${i + 1}`, name })),
}
