import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { buildFunctions, functionsDir } from '../config/build-functions'
import { openCloud } from '../localcloud/cloud'
import { demoPeople } from './seed/demo-people'
import { seedCloud } from './seed/seed-cloud'
import { buildH5 } from './start/build-h5'
import { readOptions, usage } from './start/options'
import { stage } from './start/stage'
import { serveWeb } from './start/web-server'

/** `npm start`: the whole thing on a laptop. Local cloud with demo data, browser build, one link. Ctrl-C ends it all. */

const root = path.resolve(__dirname, '..')
const dataDir = path.join(root, '.localcloud')

async function start(): Promise<void> {
  const { port, fresh } = readOptions(process.argv.slice(2))
  process.env.TZ = 'UTC'
  if (fresh) await rm(dataDir, { recursive: true, force: true })
  const seeded = existsSync(path.join(dataDir, 'seeded'))
  if (!seeded) await rm(dataDir, { recursive: true, force: true })

  await stage('building the functions', buildFunctions)
  const cloud = await stage('starting the local cloud', async () =>
    openCloud({
      storage: { dir: dataDir },
      schema: JSON.parse(await readFile(path.join(root, 'config', 'database.json'), 'utf8')),
      functions: functionsDir,
      env: JSON.parse(await readFile(path.join(root, 'config', 'local-keys.json'), 'utf8')),
      log: (level, message) => process.stderr.write(`[cloud] ${level} ${message}\n`),
    }),
  )
  const stop = async () => {
    await cloud.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)

  if (!seeded) await stage('making the demo data', () => seedCloud(cloud.endpoint, dataDir))
  const dir = await stage('building the browser version', () => buildH5(root))
  const web = await serveWeb(dir, { url: cloud.url, people: demoPeople }, port)
  process.once('exit', () => web.server.close())
  process.stdout.write(
    `\n  新城街道文明实践  →  ${web.url}\n\n  Ctrl-C stops it; what you do is kept in .localcloud/\n`,
  )
}

start().catch(error => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') console.error('That port is in use: try npm start -- --port 5181')
  else console.error(error instanceof Error ? error.message : error)
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') console.error(usage)
  process.exit(1)
})
