/** 张* for two characters, 张*华 for more: the convention of Chinese public lists (facts: platform.md §3.6). */
export function maskName(name: string): string {
  const letters = [...name]
  const first = letters[0] ?? ''
  if (letters.length <= 1) return '*'
  if (letters.length === 2) return `${first}*`
  return `${first}${'*'.repeat(Math.min(letters.length - 2, 2))}${letters.at(-1)}`
}
