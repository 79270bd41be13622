export const anchorOf = (name: string): string => `field-${name}`

/** Brings the field of that anchor into sight and gives it the keyboard. */
export function showField(name: string): void {
  // Taro keeps the pages below in the document; the one in front is the last.
  const field = [...document.querySelectorAll(`#${anchorOf(name)}`)].at(-1)
  field?.scrollIntoView({ block: 'center' })
  const control = field?.querySelector('input, textarea, select, [tabindex]')
  if (control instanceof HTMLElement) control.focus({ preventScroll: true })
}
