/**
 * One spelling of accessibility for both builds: WeChat reads `aria-role`, browsers read `role`; only browsers have a
 * keyboard. Spread the result: `<View {...a11y({ role: 'status', live: 'polite' })} />`.
 */
export interface A11y {
  role?: string
  /** Read instead of the content. */
  label?: string
  live?: 'polite' | 'assertive'
  hidden?: boolean
  checked?: boolean
  selected?: boolean
  disabled?: boolean
  expanded?: boolean
  modal?: boolean
  invalid?: boolean
  required?: boolean
}

const browser = process.env.TARO_ENV === 'h5'

export function a11y({ role, ...states }: A11y): Record<string, string> {
  const props: Record<string, string> = {}
  if (role) props[browser ? 'role' : 'aria-role'] = role
  for (const [name, value] of Object.entries(states)) {
    if (value !== undefined) props[`aria-${name}`] = String(value)
  }
  return props
}

interface Press extends A11y {
  onPress: () => void
}

/**
 * Makes a View a thing to press: by tap, and in the browser by Tab and Enter or space. The role is `button` unless
 * given. A disabled one stays reachable, so that a screen reader can say that it is there.
 */
export function pressable({ onPress, role = 'button', ...states }: Press) {
  const press = () => {
    if (!states.disabled) onPress()
  }
  const shared = { ...a11y({ role, ...states }), onClick: press }
  if (!browser) return { ...shared, hoverClass: states.disabled ? 'none' : 'ui-pressed' }
  return {
    ...shared,
    tabIndex: 0,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      // A field inside of it keeps its own keys.
      if (event.target !== event.currentTarget) return
      event.preventDefault()
      press()
    },
  }
}
