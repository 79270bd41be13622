/**
 * Run first in the realm: takes away what the phones of residents do not have, so that a test shows what would break
 * there. `Intl` and WebAssembly are not part of WeChat's V8 on Android; the methods came to the language after iOS 13
 * and Chrome 80, and neither Taro nor WeChat adds them.
 *
 * Also makes `Date` tell the time of the global `now`, since what a screen shows depends on it.
 */
export const withoutTheNew = `{
  const globals = ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'WeakRef', 'FinalizationRegistry',
    'AggregateError', 'Iterator']
  for (const name of globals) delete globalThis[name]
  const methods = [
    [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with'],
    [String.prototype, 'at replaceAll isWellFormed toWellFormed'],
    [Object, 'hasOwn groupBy'],
    [Map, 'groupBy'],
    [Promise, 'any withResolvers'],
    [Array, 'fromAsync'],
  ]
  for (const [owner, names] of methods) for (const name of names.split(' ')) delete owner[name]

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
