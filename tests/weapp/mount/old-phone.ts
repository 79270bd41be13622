/**
 * Methods that came to the language after iOS 13 and Chrome 80, by owner. Phones of residents lack them, and neither
 * Taro nor WeChat adds them.
 */
export const youngMethods: Record<string, string[]> = {
  'Array.prototype': ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  'String.prototype': ['at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  Object: ['hasOwn', 'groupBy'],
  Map: ['groupBy'],
  Promise: ['any', 'withResolvers'],
  Array: ['fromAsync'],
}

/** `Intl` and WebAssembly are not part of WeChat's V8 on Android, the others are young too. */
const missingGlobals = [
  'Intl',
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'WeakRef',
  'FinalizationRegistry',
]

/** A script to be run first in a realm: takes away what those phones do not have. */
export const withoutTheNew = [
  ...missingGlobals.map(name => `delete globalThis.${name}`),
  ...Object.entries(youngMethods).flatMap(([owner, names]) => names.map(name => `delete ${owner}.${name}`)),
].join('\n')

/** A script that makes `Date` tell the time of the global `now`: what a screen shows depends on it. */
export const ownTime = `{
  const { now } = globalThis
  delete globalThis.now
  globalThis.Date = class Date extends globalThis.Date {
    constructor(...args) {
      if (args.length === 0) super(now())
      else super(...args)
    }
    static now() {
      return now()
    }
  }
}`
