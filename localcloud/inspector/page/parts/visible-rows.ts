/** Rows drawn above and below what can be seen, so that a fast scroll shows no gaps. */
const BEYOND = 10

/** Which rows of a long list are worth drawing; `end` is not included. */
export function visibleRows(
  scrollTop: number,
  height: number,
  rowHeight: number,
  rows: number,
): { start: number; end: number } {
  const start = Math.max(0, Math.floor(scrollTop / rowHeight) - BEYOND)
  const end = Math.min(rows, Math.ceil((scrollTop + height) / rowHeight) + BEYOND)
  return { start: Math.min(start, end), end }
}

/** Where the list must be scrolled to show a row; the same place if it is in sight. */
export function scrollToShow(row: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = row * rowHeight
  if (top < scrollTop) return top
  return Math.max(scrollTop, top + rowHeight - height)
}

/** The row that a key leads to, from `current` (-1: none); undefined for other keys. */
export function rowByKey(key: string, current: number, rows: number, rowsOfPage: number): number | undefined {
  if (rows === 0) return undefined
  const moves = new Map([
    ['ArrowDown', current + 1],
    ['ArrowUp', current - 1],
    ['PageDown', current + rowsOfPage],
    ['PageUp', current - rowsOfPage],
    ['Home', 0],
    ['End', rows - 1],
  ])
  const wanted = moves.get(key)
  return wanted === undefined ? undefined : Math.min(rows - 1, Math.max(0, wanted))
}
