import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { rowByKey, scrollToShow, visibleRows } from './visible-rows'

interface Props<T> {
  /** Says what the list is of. */
  label: string
  items: readonly T[]
  keyOf: (item: T) => string
  render: (item: T) => ReactNode
  /** CSS class of a row beside the list's own. */
  classOf?: (item: T) => string
  selected: string | null
  onSelect: (item: T) => void
  /** The end is near: load more. */
  onEnd?: () => void
}

/** Also in the style sheet. */
const ROW_HEIGHT = 28
const NEAR_END = 50

/**
 * A list of any length that draws only what can be seen. Arrow keys move the selection. What is read stays where it is
 * when rows come in above it.
 */
export function VirtualList<T>({
  label,
  items,
  keyOf,
  render,
  classOf,
  selected,
  onSelect,
  onEnd,
}: Props<T>) {
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const [place, setPlace] = useState({ top: 0, height: 600 })
  const { start, end } = visibleRows(place.top, place.height, ROW_HEIGHT, items.length)
  const current = items.findIndex(item => keyOf(item) === selected)

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const measure = () => setPlace({ top: element.scrollTop, height: element.clientHeight })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [])

  useKeptPlace(box, items, keyOf)
  useLayoutEffect(() => {
    if (end > 0 && end >= items.length - NEAR_END) onEnd?.()
  }, [end, items.length, onEnd])

  const onKey = (event: KeyboardEvent) => {
    const row = rowByKey(event.key, current, items.length, Math.floor(place.height / ROW_HEIGHT))
    const item = row === undefined ? undefined : items[row]
    if (row === undefined || item === undefined || !box.current) return
    event.preventDefault()
    box.current.scrollTop = scrollToShow(row, box.current.scrollTop, place.height, ROW_HEIGHT)
    onSelect(item)
  }

  return (
    <div
      ref={box}
      className="list"
      role="listbox"
      aria-label={label}
      aria-activedescendant={current >= start && current < end ? `${id}-${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKey}
    >
      <div className="list-length" style={{ height: items.length * ROW_HEIGHT }}>
        {items.slice(start, end).map((item, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus, as a listbox does
          <div
            key={keyOf(item)}
            id={`${id}-${start + i}`}
            role="option"
            aria-selected={start + i === current}
            aria-posinset={start + i + 1}
            aria-setsize={items.length}
            className={`list-row ${classOf?.(item) ?? ''}`}
            style={{ top: (start + i) * ROW_HEIGHT }}
            onClick={() => onSelect(item)}
          >
            {render(item)}
          </div>
        ))}
      </div>
    </div>
  )
}

/** Scrolls with the rows that came in above the first one in sight; at the very top new rows are seen. */
function useKeptPlace<T>(
  box: React.RefObject<HTMLDivElement>,
  items: readonly T[],
  keyOf: (item: T) => string,
): void {
  const before = useRef<{ key: string; row: number }>()
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const known = before.current
    if (known && element.scrollTop > 0) {
      const row = items.findIndex(item => keyOf(item) === known.key)
      if (row >= 0) element.scrollTop += (row - known.row) * ROW_HEIGHT
    }
    const note = () => {
      const row = Math.floor(element.scrollTop / ROW_HEIGHT)
      const item = items[row]
      before.current = item && { key: keyOf(item), row }
    }
    note()
    element.addEventListener('scroll', note, { passive: true })
    return () => element.removeEventListener('scroll', note)
  }, [box, items, keyOf])
}
