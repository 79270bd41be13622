import type { DeskRow } from '@domain/person/desk-contract'
import { dayOf } from '@domain/time'
import { sayDay } from '@/lib/time-words'
import type { Sites } from '@/lib/use-sites'

/** 1946 年生 · 047****0001 · 希望花园: what tells one from another of the same name. */
export function factsOf({ birthYear, phone, homeEstateId }: DeskRow, sites: Sites): string {
  const estate = sites.estates.find(({ _id }) => _id === homeEstateId)?.name
  const facts = [birthYear && `${birthYear} 年生`, phone, estate].filter(Boolean)
  return facts.length > 0 ? facts.join(' · ') : '没有留别的信息'
}

/** 希望社区，7 月 3 日登记. */
export const madeWords = ({ deskSiteId, since }: DeskRow, sites: Sites, now: number): string =>
  `${sites.nameOf(deskSiteId)}，${sayDay(dayOf(since), now)}登记`
