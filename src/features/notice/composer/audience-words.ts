import type { Site } from '@domain/site/site'
import { everyone, type NoticeDraft } from './notice-draft'

/** 全街道的居民, 希望社区的居民. */
export const audienceWords = ({ audience }: Pick<NoticeDraft, 'audience'>, sites: readonly Site[]): string =>
  audience === everyone
    ? '全街道的居民'
    : `${sites.find(({ _id }) => _id === audience)?.shortName ?? '一个社区'}的居民`
