import { sayOutcome } from '@domain/audit/act-words'
import type { ActRow } from '@domain/audit/contract'
import { sayChangeValue, sayField } from '@domain/audit/field-words'
import type { Change } from '@domain/change'
import { refusals } from '@domain/refusal'
import type { Tone } from '@/ui/tag/tag'

export type NameOf = (siteId: string | undefined) => string

/** 周伟; 居民 for acts of people who are no staff. */
export const whoActed = ({ name }: ActRow): string => name || '居民'

/** 名额：20 → 30; 标题. */
export function changeWords({ field, from, to }: Change, nameOf: NameOf): string {
  const name = sayField(field, nameOf)
  if (from === undefined && to === undefined) return `${name}（内容不记）`
  return `${name}：${sayChangeValue(field, from, nameOf)} → ${sayChangeValue(field, to, nameOf)}`
}

const tones: Record<string, Tone> = { done: 'good', viewed: 'info', exported: 'info', begun: 'warn' }

export const outcomeOf = ({ outcome }: ActRow): { words: string; tone: Tone } => ({
  words: sayOutcome(outcome),
  tone: tones[outcome] ?? 'plain',
})

/** Why it was refused; nothing for what was done. */
export const whyNot = ({ outcome }: ActRow): string | undefined =>
  Object.entries(refusals).find(([cause]) => cause === outcome)?.[1]
