/**
 * Runs the build's scripts as a mini-program does: they see the language, timers, `console` and WeChat, and nothing of
 * the browser. Taro's runtime takes its way by what it finds.
 */
export function runScript(file: string, code: string, globals: Record<string, unknown>): void {
  const realm: Record<string, unknown> = { ...globals }
  const given: Record<string, unknown> = { ...globals, global: realm, globalThis: realm }
  const hidden = browserNames.filter(name => !(name in given))
  const run = new Function(...Object.keys(given), ...hidden, `${code}\n//# sourceURL=weapp:///${file}`)
  run(...Object.values(given))
}

const language = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp
  Error EvalError RangeError ReferenceError SyntaxError TypeError URIError JSON Math ArrayBuffer DataView Uint8Array
  Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigInt Map Set
  WeakMap WeakSet Proxy Reflect isFinite isNaN decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape
  eval console setTimeout clearTimeout setInterval clearInterval`.split(/\s+/),
)

/** Read once, before a test can add anything. Names such as `0` cannot be hidden, and need not be. */
const browserNames = Object.getOwnPropertyNames(window).filter(
  name => !language.has(name) && /^[A-Za-z_$][\w$]*$/.test(name),
)
