import path from 'node:path'
import { parseArgs } from 'node:util'
import schema from '../config/database.json'
import { backUp, restore } from './backup/backup'
import { openBackupDatabase } from './backup/database'
import { connect, connectionOptions } from './connection'

const usage = `npm run backup -- DIR [--admin URL --secret-id ID --secret-key KEY] [--env local]
npm run restore -- DIR [the same]
    DIR is a new folder for a backup, and that of a backup for a restore into an empty environment.
    --admin and the secrets are those of a local cloud, as \`npm run cloud\` prints them. Without --admin it is the live
    cloud: docs/operations.md names the variables.
`

/** Ends with 1 and one plain line when it cannot be done. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: connectionOptions,
  })
  const [what, dir, ...rest] = positionals
  if (!dir || rest.length > 0 || (what !== 'backup' && what !== 'restore')) throw new Error(usage)
  if (!connect(values)) throw new Error(usage)
  const database = openBackupDatabase()
  const folder = path.resolve(dir)
  const { collections } =
    what === 'backup'
      ? await backUp(database, Object.keys(schema.collections), folder, Date.now())
      : await restore(database, folder)
  const documents = Object.values(collections).reduce((sum, each) => sum + each.documents, 0)
  process.stdout.write(
    `${JSON.stringify({ [what]: dir, collections: Object.keys(collections).length, documents })}\n`,
  )
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
