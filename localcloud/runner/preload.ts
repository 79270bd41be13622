import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { FunctionFolder } from './function-folder'

const SDK = 'wx-server-sdk'
const ASKS_FOR_SDK = /require\(['"]wx-server-sdk['"]\)/

/**
 * Modules that every worker loads before its first call: the SDK (a quarter of a second) if a function asks for it.
 * Bundled functions bring their own, and a second copy in memory would serve nobody.
 */
export function sdkToPreload(folder: FunctionFolder): string[] {
  const { dir } = folder
  if (dir === undefined) return []
  const asks = folder
    .names()
    .some(name => ASKS_FOR_SDK.test(readFileSync(join(dir, name, 'index.js'), 'utf8')))
  if (!asks) return []
  try {
    return [createRequire(join(dir, 'index.js')).resolve(SDK)]
  } catch {
    return [] // Each function has its own copy in its own node_modules.
  }
}
