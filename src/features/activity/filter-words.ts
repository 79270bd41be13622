import { festivals, kinds } from '@domain/activity/activity'
import type { Filters } from './filters'

/** 希望社区、中秋、还有名额; empty without any filter. */
export const filterWords = ({ siteId, kind, festival, freeOnly, words }: Filters, siteName: string): string =>
  [
    siteId && siteName,
    kind && kinds[kind],
    festival && festivals[festival],
    freeOnly && '还有名额',
    words && `“${words}”`,
  ]
    .filter(Boolean)
    .join('、')
