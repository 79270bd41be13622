import { dayOf, startOfDay } from '@domain/time'

const greetings: readonly [from: number, words: string][] = [
  [18, '晚上好'],
  [13, '下午好'],
  [11, '中午好'],
  [5, '早上好'],
  [0, '您好'],
]

/** 早上好，王芳; without a name 早上好. The hour is that of Asia/Shanghai. */
export function greetingWords(name: string, now: number): string {
  const hour = Math.floor((now - startOfDay(dayOf(now))) / 3_600_000)
  const words = greetings.find(([from]) => hour >= from)?.[1] ?? '您好'
  return name ? `${words}，${name}` : words
}
