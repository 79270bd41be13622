import { type Activity, festivals, kinds } from '@domain/activity/activity'

/** 中秋 · 我们的节日, 健身活动. */
export const kindWords = ({ kind, festival }: Pick<Activity, 'kind' | 'festival'>): string =>
  festival ? `${festivals[festival]} · ${kinds[kind]}` : kinds[kind]
