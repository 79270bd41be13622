import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildLocalcloud, packageDir } from '../../../localcloud/build-package'
import { CloudCommand, type Ready } from '../../localcloud/cloud-command'
import { DOCUMENTS, document, schema } from './documents'
import { say } from './figures'
import { aim, items } from './requests'

export interface FilledCloud {
  ready: Ready
  pid: number
  /** From the start of the command to its line on stdout. */
  openSeconds: number
}

const BATCH = 1000

/** The command of the package as a user installs it, over 100,000 documents on disk; built, filled and started anew. */
export async function withFilledCloud<T>(measure: (cloud: FilledCloud) => Promise<T>): Promise<T> {
  say('building the package …')
  await buildLocalcloud()
  const dir = mkdtempSync(path.join(tmpdir(), 'localcloud-bench-'))
  const schemaFile = path.join(dir, 'schema.json')
  writeFileSync(schemaFile, JSON.stringify(schema))
  const args = ['--data', path.join(dir, 'data'), '--schema', schemaFile]
  try {
    await fill(args)
    const startedAt = performance.now()
    const command = start(args)
    const ready = await command.ready()
    const openSeconds = (performance.now() - startedAt) / 1000
    const measured = await measure({ ready, pid: command.pid, openSeconds })
    await command.stop('SIGTERM')
    return measured
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const start = (args: string[]) => new CloudCommand(args, {}, [path.join(packageDir, 'dist/cli.js')])

async function fill(args: string[]): Promise<void> {
  say(`adding ${DOCUMENTS} documents …`)
  const command = start(args)
  aim(await command.ready())
  for (let at = 0; at < DOCUMENTS; at += BATCH) {
    await items().add({ data: Array.from({ length: BATCH }, (_, i) => document(at + i)) })
  }
  await command.stop('SIGTERM')
}
