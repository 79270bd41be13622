import { existsSync } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { buildFunctions, functionsDir } from '../config/build-functions'
import keys from '../config/local-keys.json'
import templates from '../config/local-templates.json'
import { type Cloud, openCloud } from '../localcloud/cloud'
import { toStderr } from '../localcloud/log'
import { lockStorage } from '../localcloud/storage-lock'
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
  const { port, fresh, recover } = readOptions(process.argv.slice(2))
  process.env.TZ = 'UTC'
  await prepareFolder(fresh)
  const seeded = existsSync(path.join(dataDir, 'seeded'))

  const [cloud, dir] = await Promise.all([
    startCloud(seeded, recover),
    stage('building the browser version', () => buildH5(root)),
  ])
  cloud.timers.start()
  const web = await serveWeb(dir, { url: cloud.url, people: demoPeople }, port)
  const stop = async () => {
    web.server.close()
    await cloud.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  process.stdout.write(
    `\n  新城街道文明实践  →  ${web.url}\n  本地云检查台（调用、数据、文件、时钟）→  ${cloud.inspectorLink}\n\n` +
      '  Ctrl-C stops it; what you do is kept in .localcloud/\n',
  )
}

/** Demo data that were not finished are no data: they are made again. */
async function prepareFolder(fresh: boolean): Promise<void> {
  const release = lockStorage(dataDir)
  release()
  if (fresh || !existsSync(path.join(dataDir, 'seeded'))) await rm(dataDir, { recursive: true, force: true })
}

async function startCloud(seeded: boolean, recover: boolean): Promise<Cloud> {
  await stage('building the functions', buildFunctions)
  const cloud = await stage('starting the local cloud', async () =>
    openCloud({
      storage: { dir: dataDir },
      recover,
      schema: JSON.parse(await readFile(path.join(root, 'config', 'database.json'), 'utf8')),
      templates,
      functions: functionsDir,
      env: keys,
      log: toStderr,
    }),
  )
  if (!seeded) await stage('making the demo data', () => seedCloud(cloud.endpoint, dataDir))
  return cloud
}

start().catch(error => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') console.error('That port is in use: try npm start -- --port 5181')
  else console.error(error instanceof Error ? error.message : error)
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') console.error(usage)
  process.exit(1)
})
