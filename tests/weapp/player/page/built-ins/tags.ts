/**
 * The parts of WeChat that the player draws. Taro writes into the templates only what our pages use; a build that uses
 * another part is refused until it is added here and drawn in this folder.
 */
export const tags = [
  'view',
  'text',
  'image',
  'canvas',
  'button',
  'input',
  'textarea',
  'picker',
  'scroll-view',
] as const

/** `<view>` is drawn as `<wx-view>`, as in WeChat: the names would mean something else to a browser. */
export const drawnAs = (tag: string): string => `wx-${tag}`
