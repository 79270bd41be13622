import type { Page } from '../../../domain/fields'
import { type Entry, sources } from '../../../domain/hours/entry'
import { absorbed } from '../../../domain/hours/merge'
import type { OwnRecord } from '../../../domain/person/own-data'
import type { Person } from '../../../domain/person/person'
import type { AreaOwnData, OwnPage } from '../person/own-data/area'
import { getLedger, removeLedger, saveLedger } from './store'

/** The record of service, which the law asks for and which outlives the account without its owner. */
export const hoursOwnData: AreaOwnData = {
  collections: {
    hoursLedgers: {
      kinds: ['hours'],
      afterErase: 'idOnly',
      why: 'hours that were served stay in the sums of the office; what people wrote about them goes',
    },
    holidays: 'nobody',
  },
  lists: { hours },
  async erase(personId) {
    const ledger = await getLedger(personId)
    const told = ledger?.entries.some(
      ({ evidence, review }) => evidence !== '' || (review?.words ?? '') !== '',
    )
    return !ledger || !told || saveLedger(ledger, personId, ledger.entries.map(withoutWords))
  },
  async absorb({ fromId, intoId }, now) {
    const from = await getLedger(fromId)
    if (!from) return { done: true, apart: 0 }
    const into = await getLedger(intoId)
    if (!(await saveLedger(into, intoId, absorbed(into?.entries ?? [], from.entries, now)))) {
      return { done: false, apart: 0 }
    }
    await removeLedger(fromId)
    return { done: true, apart: 0 }
  },
}

const withoutWords = ({ review, ...entry }: Entry): Entry => ({
  ...entry,
  evidence: '',
  ...(review ? { review: { ...review, words: '' } } : {}),
})

const pageSize = 20

/** Every entry, the latest first; the cursor says how many were shown. */
async function hours(person: Person, { cursor }: OwnPage): Promise<Page<OwnRecord>> {
  const entries = [...((await getLedger(person._id))?.entries ?? [])].reverse()
  const from = /^\d{1,4}$/.test(cursor ?? '') ? Number(cursor) : 0
  const items = entries.slice(from, from + pageSize).map(entry => ({
    title: entry.served.name,
    at: entry.at,
    facts: [
      { label: '服务时间', value: entry.startsAt },
      { label: '到', value: entry.endsAt },
      { label: '计入', value: `${entry.minutes} 分钟` },
      { label: '来源', value: sources[entry.source] },
      { label: '服务内容', value: entry.served.content },
      { label: '依据或原因', value: entry.evidence },
      { label: '审核', value: entry.review ? verdicts[entry.review.verdict] : '等待审核' },
    ],
  }))
  const next = from + pageSize
  return { items, ...(next < entries.length ? { next: String(next) } : {}) }
}

const verdicts = { approved: '通过', rejected: '没有通过' } as const
