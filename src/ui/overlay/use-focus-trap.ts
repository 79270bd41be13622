import { useEffect, useRef } from 'react'

const reachable = 'a[href], button, input, select, textarea, [tabindex="0"]'

/**
 * Browser build: keeps Tab inside the element with this id, closes on Esc, and gives the focus back at the end.
 * WeChat does the like by itself for `aria-modal`.
 */
export function useFocusTrap(id: string, onEscape: () => void) {
  const escaped = useRef(onEscape)
  escaped.current = onEscape
  useEffect(() => {
    if (process.env.TARO_ENV !== 'h5') return
    const before = document.activeElement
    const inside = () => Array.from(document.querySelectorAll<HTMLElement>(`#${id} :is(${reachable})`))
    const panel = document.getElementById(id)
    panel?.setAttribute('tabindex', '-1')
    // Taro's element draws itself in the next frame, which would take the focus away again.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => panel?.focus())
    })
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') escaped.current()
      if (event.key !== 'Tab') return
      const stops = inside()
      const first = stops[0]
      const last = stops.at(-1)
      const active = document.activeElement
      const leaving = event.shiftKey ? active === first || active === panel : active === last
      if (!panel?.contains(active) || leaving) {
        event.preventDefault()
        ;(event.shiftKey ? last : first)?.focus()
      }
    }
    document.addEventListener('keydown', onKey)
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('keydown', onKey)
      if (before instanceof HTMLElement) before.focus()
    }
  }, [id])
}
