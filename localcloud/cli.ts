#!/usr/bin/env node
import { readCommandLine, usage } from './cli/command-line'
import { compileEarly } from './cli/compile-early'
import { explain } from './cli/explain'
import { whenOrphaned } from './cli/orphan'
import { openCloud } from './cloud'
import { toStderr } from './log'

/**
 * Starts a local cloud alone. When it is ready, stdout gets one JSON line for programs that want to use it:
 * `{"url","admin","secretId","secretKey","env","inspector"}`. Everything else goes to stderr.
 */
async function main(): Promise<void> {
  const { timers, help, ...options } = readCommandLine(process.argv.slice(2))
  if (help) {
    process.stdout.write(usage)
    return
  }
  const cloud = await openCloud({ ...options, log: toStderr })
  if (timers) cloud.timers.start()
  const stop = () => void cloud.close().then(() => process.exit(0), fail)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  whenOrphaned(stop)
  const { url, endpoint, defaultEnv: env, inspectorLink: inspector } = cloud
  toStderr('info', `Inspector: ${inspector}`)
  process.stdout.write(`${JSON.stringify({ url, ...endpoint, env, inspector })}\n`)
}

function fail(error: unknown): void {
  process.stderr.write(`${explain(error)}\n`)
  process.exit(1)
}

// Functions run in UTC in the cloud. A worker has no zone of its own: it takes the process's, as set before it starts.
process.env.TZ = 'UTC'
compileEarly()
main().catch(fail)
