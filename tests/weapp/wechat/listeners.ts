/** A pair of `wx.onX` and `wx.offX`: `off` without a listener takes all away. */
export function listeners<Event>() {
  const all = new Set<(event: Event) => void>()
  return {
    on: (listener: (event: Event) => void) => void all.add(listener),
    off: (listener?: (event: Event) => void) => void (listener ? all.delete(listener) : all.clear()),
    tell(event: Event) {
      for (const listener of [...all]) listener(event)
    },
  }
}
