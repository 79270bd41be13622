import type { Festival } from './activity'

/**
 * Days of the seven festivals 2024–2050, in the order of the year: 春节 元宵 清明 端午 七夕 中秋 重阳, as `MMDD`.
 * In a leap month's year the festival stays in the regular month. A test computes every day anew with `tyme4ts`.
 */
const table: Record<number, string> = {
  2024: '0210 0224 0404 0610 0810 0917 1011',
  2025: '0129 0212 0404 0531 0829 1006 1029',
  2026: '0217 0303 0405 0619 0819 0925 1018',
  2027: '0206 0220 0405 0609 0808 0915 1008',
  2028: '0126 0209 0404 0528 0826 1003 1026',
  2029: '0213 0227 0404 0616 0816 0922 1016',
  2030: '0203 0217 0405 0605 0805 0912 1005',
  2031: '0123 0206 0405 0624 0824 1001 1024',
  2032: '0211 0225 0404 0612 0812 0919 1012',
  2033: '0131 0214 0404 0601 0801 0908 1001',
  2034: '0219 0305 0405 0620 0820 0927 1020',
  2035: '0208 0222 0405 0610 0810 0916 1009',
  2036: '0128 0211 0404 0530 0828 1004 1027',
  2037: '0215 0301 0404 0618 0817 0924 1017',
  2038: '0204 0218 0405 0607 0807 0913 1007',
  2039: '0124 0207 0405 0527 0826 1002 1026',
  2040: '0212 0226 0404 0614 0814 0920 1014',
  2041: '0201 0215 0404 0603 0803 0910 1003',
  2042: '0122 0205 0404 0622 0822 0928 1022',
  2043: '0210 0224 0405 0611 0811 0917 1011',
  2044: '0130 0213 0404 0531 0731 1005 1029',
  2045: '0217 0303 0404 0619 0819 0925 1018',
  2046: '0206 0220 0404 0608 0808 0915 1008',
  2047: '0126 0209 0405 0529 0827 1004 1027',
  2048: '0214 0228 0404 0615 0816 0922 1016',
  2049: '0202 0216 0404 0604 0805 0911 1005',
  2050: '0123 0206 0404 0623 0823 0930 1024',
}

const order: readonly Festival[] = [
  'chunjie',
  'yuanxiao',
  'qingming',
  'duanwu',
  'qixi',
  'zhongqiu',
  'chongyang',
]

export const firstFestivalYear = 2024
export const lastFestivalYear = 2050

export interface FestivalDay {
  festival: Festival
  /** `2026-09-25` */
  day: string
}

/** The seven festivals of a year; none outside of 2024–2050. */
export function festivalsOf(year: number): FestivalDay[] {
  const days = table[year]?.split(' ') ?? []
  return order.flatMap((festival, i) => {
    const day = days[i]
    return day ? [{ festival, day: `${year}-${day.slice(0, 2)}-${day.slice(2)}` }] : []
  })
}

/** The festival on a day written `2026-09-25`. */
export const festivalOn = (day: string): Festival | undefined =>
  festivalsOf(Number(day.slice(0, 4))).find(entry => entry.day === day)?.festival

/** The first festival on or after a day. */
export function nextFestival(day: string): FestivalDay | undefined {
  const year = Number(day.slice(0, 4))
  return [...festivalsOf(year), ...festivalsOf(year + 1)].find(entry => entry.day >= day)
}

/** The day of one festival, on or after a day; undefined when the table ends before. */
export function nextOf(festival: Festival, day: string): FestivalDay | undefined {
  const year = Number(day.slice(0, 4))
  return [...festivalsOf(year), ...festivalsOf(year + 1)].find(
    each => each.festival === festival && each.day >= day,
  )
}
