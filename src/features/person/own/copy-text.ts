import {
  dataKinds,
  kindsOfData,
  kindTold,
  type OwnFact,
  type OwnRecord,
  type ToldKind,
} from '@domain/person/own-data'
import { dayOf } from '@domain/time'
import { clockOf } from '@/lib/moments'

export type OwnCopyRow = ToldKind & OwnRecord

/** The copy as a text that anybody can read: the kinds in their order, each with what it is kept for. */
export function copyText(rows: readonly OwnCopyRow[], madeAt: number): string {
  const parts = dataKinds.flatMap(kind => {
    const records = rows.filter(row => kindTold(row) === kind)
    if (records.length === 0) return []
    const { title, purpose, ground, keptFor } = kindsOfData[kind]
    return [
      `【${title}】`,
      `用来：${purpose}`,
      `依据：${ground}`,
      `多久：${keptFor}`,
      ...records.flatMap(recordLines),
      '',
    ]
  })
  return [`我的个人信息（${sayWhole(madeAt)} 导出）`, '', ...parts].join('\n')
}

const recordLines = ({ title, at, facts }: OwnRecord): string[] => [
  `- ${title}${at === undefined ? '' : `（${sayWhole(at)}）`}`,
  ...facts.map(
    ({ label, value }: OwnFact) => `  ${label}：${typeof value === 'number' ? sayWhole(value) : value}`,
  ),
]

/** The copy for another program: what the server gave, moments in epoch ms. */
export const copyJson = (rows: readonly OwnCopyRow[], madeAt: number): string =>
  JSON.stringify({ madeAt, records: rows }, null, 2)

/** 2026-09-18 14:30: a copy is read years later. */
const sayWhole = (at: number): string => `${dayOf(at)} ${clockOf(at)}`
