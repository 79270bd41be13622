'use strict'
/**
 * What runs inside each worker: loads functions on demand and runs one invocation at a time.
 * Plain JavaScript, because a worker starts from a file and must start fast.
 * Messages are described in `messages.ts`.
 */
const { AsyncLocalStorage } = require('node:async_hooks')
const { parentPort, workerData } = require('node:worker_threads')
const { createRequire } = require('node:module')
const { format, inspect } = require('node:util')
const path = require('node:path')
const { leaveCode, useCodeCache } = require('./code-cache.cjs')

/** Everything that belongs to one invocation: a name that stayed would lend its identity to the next caller. */
const PER_INVOCATION = /^(WX_|TCB_|SCF_|TRIGGER_SRC$)/

const requireFrom = createRequire(__filename)
/** @type {Map<string, { version: number, main: (event: unknown, context: unknown) => unknown }>} */
const loaded = new Map()

/** A plain copy: the SDK reads variables dozens of times for each request, and Node's own object is slow. */
const sharedEnv = { ...process.env }
/** The variables of the invocation that the running code belongs to. */
const ownEnv = new AsyncLocalStorage()

let clock = { frozenAt: null, offset: 0 }
divideEnv()
replaceDate()
captureConsole()
useCodeCache()
for (const file of workerData.preload) requireFrom(file)
if (workerData.warmUp) warmUp(workerData.warmUp)
parentPort.on('message', job => run(job))
parentPort.postMessage({ type: 'ready' })

async function run(job) {
  clock = job.clock
  try {
    const main = load(job)
    setEnv(job.env)
    const result = await ownEnv.run({ ...sharedEnv }, () => main(JSON.parse(job.event), job.context))
    parentPort.postMessage({ type: 'done', result: JSON.stringify(result) ?? 'null' })
  } catch (error) {
    parentPort.postMessage({ type: 'threw', message: textOf(error) })
  }
  leaveCode()
}

/** Loads the function that will most likely be asked for. If it cannot be loaded, its next caller will hear why. */
function warmUp(job) {
  try {
    load(job)
  } catch {}
}

/**
 * The function's `main`, loaded anew when its files have changed. While it loads it sees the environment and nobody's
 * identity: what it kept of one caller would be every later caller's.
 */
function load({ fn: { name, dir, version }, env }) {
  const known = loaded.get(name)
  if (known?.version === version) return known.main
  setEnv(Object.fromEntries(Object.entries(env).filter(([variable]) => !variable.startsWith('WX_'))))
  drop(dir)
  const { main } = requireFrom(path.join(dir, 'index.js'))
  if (typeof main !== 'function') throw new Error(`${name}/index.js does not export a function named main`)
  loaded.set(name, { version, main })
  parentPort.postMessage({ type: 'loaded', files: filesUnder(dir) })
  return main
}

function setEnv(env) {
  for (const name of Object.keys(sharedEnv)) if (PER_INVOCATION.test(name)) delete sharedEnv[name]
  Object.assign(sharedEnv, env)
}

function drop(dir) {
  for (const file of filesUnder(dir)) delete requireFrom.cache[file]
}

/** Its own files, not the packages that it brings along. */
function filesUnder(dir) {
  return Object.keys(requireFrom.cache).filter(
    file =>
      file.startsWith(dir + path.sep) && !file.includes(`${path.sep}node_modules${path.sep}`, dir.length),
  )
}

/**
 * Work that an invocation has left behind (a forgotten `await`) keeps the variables, hence the identity and the id,
 * of its own invocation, also while the next one runs. Code that belongs to none sees those of the latest.
 */
function divideEnv() {
  Object.defineProperty(process, 'env', { get: () => ownEnv.getStore() ?? sharedEnv })
}

/**
 * `Date` follows the clock of the invocation's environment, so that code and database agree on the time.
 * A proxy around the real constructor keeps `instanceof`, `Date.UTC` and dates made by Node itself as they are.
 */
function replaceDate() {
  const RealDate = Date
  const realNow = Date.now
  const now = () => clock.frozenAt ?? realNow() + clock.offset
  RealDate.now = now
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new RealDate(now()).toString(),
  })
  RealDate.prototype.constructor = globalThis.Date
}

/** Lines go by the same channel as the result, hence in order and to the right invocation. */
function captureConsole() {
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    console[level] = (...args) => parentPort.postMessage({ type: 'log', level, text: format(...args) })
  }
}

function textOf(error) {
  return error instanceof Error
    ? (error.stack ?? String(error))
    : typeof error === 'string'
      ? error
      : inspect(error)
}
