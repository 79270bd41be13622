import { type Run, runsText } from '@domain/notice/blocks'

/** Bold words while one writes: a text field knows text only, so that what was bold is found again by its place. */

type Letters = boolean[]

const lettersOf = (runs: readonly Run[]): Letters =>
  runs.flatMap(({ text, bold }) => Array<boolean>(text.length).fill(bold === true))

function runsOf(text: string, letters: Letters): Run[] {
  const runs: Run[] = []
  for (let from = 0; from < text.length; ) {
    let to = from + 1
    while (to < text.length && letters[to] === letters[from]) to++
    runs.push({ text: text.slice(from, to), ...(letters[from] ? { bold: true as const } : {}) })
    from = to
  }
  return runs
}

const isFirstHalf = (half = ''): boolean => /[\uD800-\uDBFF]/.test(half)

/** What was typed over: the letters that stayed are as they were, new ones are bold inside of bold words. */
export function retyped(runs: readonly Run[], text: string): Run[] {
  const before = runsText(runs)
  const was = lettersOf(runs)
  const most = Math.min(before.length, text.length)
  let head = 0
  while (head < most && before[head] === text[head]) head++
  // No sign of two halves is cut in two.
  if (isFirstHalf(text[head - 1])) head--
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === text.at(-1 - tail)) tail++
  if (isFirstHalf(text.at(-tail - 1))) tail--
  const inside = was[head - 1] === true && was[before.length - tail] === true
  const fresh = Array<boolean>(text.length - head - tail).fill(inside)
  return runsOf(text, [...was.slice(0, head), ...fresh, ...was.slice(before.length - tail)])
}

export interface Piece {
  text: string
  from: number
  bold: boolean
}

/** What one can make bold by a tap: the words between two signs, a line at a time. */
export function piecesOf(runs: readonly Run[]): Piece[] {
  const text = runsText(runs)
  const letters = lettersOf(runs)
  return [...text.matchAll(/[^，。；：！？、,;:!?\s]+/g)].map(({ 0: piece, index }) => ({
    text: piece,
    from: index,
    bold: letters.slice(index, index + piece.length).every(Boolean),
  }))
}

export function toggled(runs: readonly Run[], { text, from, bold }: Piece): Run[] {
  const letters = lettersOf(runs)
  return runsOf(runsText(runs), letters.fill(!bold, from, from + text.length))
}
