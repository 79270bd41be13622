'use strict'
/**
 * What V8 has compiled of a function's file, kept for the workers that come after: they start in half the time, which
 * counts where many are killed. It lies in the memory of the process alone, so nobody else can put code there.
 * Plain JavaScript, for the same reason as `worker-shell.cjs`.
 */
const { createHash } = require('node:crypto')
const { Module } = require('node:module')
const path = require('node:path')
const vm = require('node:vm')
const { getEnvironmentData, parentPort } = require('node:worker_threads')

/** Below it reading a cache costs about what it saves. */
const BYTES_MIN = 100_000

/** What this worker compiled itself, by file. @type {Map<string, { hash: string, script: vm.Script }>} */
const fresh = new Map()

/** From now on large files are compiled with what earlier workers have left. */
exports.useCodeCache = function useCodeCache() {
  const compile = Module.prototype._compile
  Module.prototype._compile = function _compile(source, filename, ...rest) {
    if (source.length < BYTES_MIN) return compile.call(this, source, filename, ...rest)
    const run = scriptOf(source, filename).runInThisContext()
    const requireHere = Module.createRequire(filename)
    return run.call(this.exports, this.exports, requireHere, this, filename, path.dirname(filename))
  }
}

function scriptOf(source, filename) {
  // V8 itself compares no more than the length of the text.
  const hash = createHash('sha256').update(source).digest('base64')
  const left = getEnvironmentData(keyOf(filename))
  const script = new vm.Script(Module.wrap(source), {
    filename,
    cachedData: left?.hash === hash ? left.code : undefined,
    // Places in errors are those of the file, not of the wrapper.
    columnOffset: -Module.wrapper[0].length,
    importModuleDynamically: vm.constants?.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  if (script.cachedDataRejected !== false) fresh.set(filename, { hash, script })
  return script
}

const keyOf = filename => `localcloud:code:${filename}`

/** Leaves behind what was compiled until now: best after a first call, which compiles what calls need. */
exports.leaveCode = function leaveCode() {
  for (const [filename, { hash, script }] of fresh)
    parentPort.postMessage({ type: 'code', key: keyOf(filename), hash, code: script.createCachedData() })
  fresh.clear()
}
