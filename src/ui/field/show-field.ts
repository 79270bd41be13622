import Taro from '@tarojs/taro'

export const anchorOf = (name: string): string => `field-${name}`

/** Brings the field of that anchor into sight. In the browser it also gets the keyboard: `show-field.h5.ts`. */
export function showField(name: string): void {
  // It rejects where the field is there no more.
  Taro.pageScrollTo({ selector: `#${anchorOf(name)}`, duration: 200 }).catch(() => undefined)
}
