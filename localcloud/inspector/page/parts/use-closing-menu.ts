import { type RefObject, useEffect } from 'react'

/** Closes an open `<details>` when somebody presses Escape or turns to anything beside it. */
export function useClosingMenu(menu: RefObject<HTMLDetailsElement>): void {
  useEffect(() => {
    const close = () => {
      if (menu.current) menu.current.open = false
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') close()
    }
    const onPress = ({ target }: PointerEvent) => {
      if (target instanceof Node && !menu.current?.contains(target)) close()
    }
    addEventListener('keydown', onKey)
    addEventListener('pointerdown', onPress)
    return () => {
      removeEventListener('keydown', onKey)
      removeEventListener('pointerdown', onPress)
    }
  }, [menu])
}
