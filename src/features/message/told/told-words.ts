import type { AttemptRow, ToldMessage } from '@domain/message/contract'
import type { Figures } from '@domain/message/report'
import type { Tone } from '@/ui/tag/tag'

/** The figures of a message in words: those that say something. */
export function figureWords({
  audience,
  sent,
  pending,
  refused,
  failed,
  unknown,
  noConsent,
}: Figures): string[] {
  const told = [
    [sent, '已发'],
    [pending, '正在发'],
    [refused, '不愿收'],
    [failed, '没发出'],
    [unknown, '不确定'],
    [noConsent, '没有同意'],
  ] as const
  return [`共 ${audience} 人`, ...told.flatMap(([count, words]) => (count > 0 ? `${words} ${count}` : []))]
}

/** How far a message has come. */
export function progressOf(
  { state, until, figures }: Pick<ToldMessage, 'state' | 'until' | 'figures'>,
  now: number,
): { words: string; tone: Tone } {
  if (state === 'stopped') return { words: '不用再发', tone: 'plain' }
  if (state === 'late' || (state === 'open' && until <= now)) return { words: '过了时间', tone: 'plain' }
  if (state === 'open' || figures.pending > 0) return { words: '正在发', tone: 'info' }
  return figures.unknown + figures.failed > 0
    ? { words: '有没送到的', tone: 'warn' }
    : { words: '发完了', tone: 'good' }
}

/** Why an attempt came to nothing; the number helps whoever looks after the system. */
export function attemptWords({ state, code, field }: Pick<AttemptRow, 'state' | 'code' | 'field'>): string {
  if (state === 'unknown') return '发的时候断了，不知道有没有收到'
  if (code === 'gone') return '已注销'
  if (code === 'over') return '过了时间或已停发，没有再发'
  return `微信没有收（${code ?? '没有说原因'}${field ? `，${field}` : ''}）`
}
