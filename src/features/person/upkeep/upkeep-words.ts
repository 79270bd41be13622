import { retentionRules } from '@domain/person/retention'
import type { UpkeepBy, UpkeepKind } from '@domain/person/upkeep'

export const kindWords: Record<UpkeepKind, string> = { retention: '到期清理', rotation: '更换密钥' }

export const byWords: Record<UpkeepBy, string> = { daily: '每天自动', owner: '管理员', command: '命令行' }

const sealed: Record<string, string> = {
  persons: '居民资料',
  signups: '报名名单',
  endings: '撤回的凭证',
  exportParts: '正在导出的名单',
}

/** A rule of retention, or a collection; one of a newer release is called by its own name. */
export const countWords = (name: string): string =>
  Object.entries(retentionRules).find(([rule]) => rule === name)?.[1].what ?? sealed[name] ?? name
