import { ageBands } from '@domain/notice/audience'
import type { Estate, Site } from '@domain/site/site'
import { audienceOf, isUnchosen } from './audience-text'

/** What the words of an audience are made of. */
export interface Places {
  sites: readonly Site[]
  estates: readonly Estate[]
}

/** Three are named; of more it is said how many. */
const namedMax = 3

/** 全街道的居民, 希望社区的居民, 阳光家园等 5 个小区的居民, 全街道 60–69 岁的居民. */
export function audienceWords({ audience: text }: { audience: string }, { sites, estates }: Places): string {
  const audience = audienceOf(text)
  if (isUnchosen(text)) return '还没有选好的居民'
  if (audience.of === 'estates') {
    const names = audience.estateIds.map(id => estates.find(({ _id }) => _id === id)?.name ?? '一个小区')
    return `${listed(names, '小区')}的居民`
  }
  const names = audience.siteIds.map(id => sites.find(({ _id }) => _id === id)?.shortName ?? '一个社区')
  const where = names.length === 0 ? '全街道' : listed(names, '社区')
  if (audience.of === 'volunteers') return `${where}的志愿者`
  if (audience.of === 'residents') return `${where}的居民`
  return `${where} ${audience.bands.map(band => ageBands[band]).join('、')}的居民`
}

const listed = (names: readonly string[], what: string): string =>
  names.length > namedMax ? `${names.slice(0, 2).join('、')}等 ${names.length} 个${what}` : names.join('、')
