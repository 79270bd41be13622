import { parseArgs } from 'node:util'
import type { CloudOptions } from '../cloud'
import { readSchema } from '../db/read-schema'
import { isPlanName, type PlanName, plans } from '../plans'
import { readJson } from '../read-json'
import { StartRefused } from '../start-refused'

export const usage = `Usage: localcloud (--data DIR | --memory) [options]

  --port N           listen here; 0 (default) takes any free port
  --data DIR         keep documents in this folder
  --memory           keep nothing
  --recover          if what is stored is damaged: keep the damaged files, rescue what is whole, start
  --functions DIR    folder of function packages
  --schema FILE      JSON file of collections and indexes
  --templates FILE   JSON file of subscribe message templates, as WeChat lists them
  --app FILE         app.json of the mini-program: which pages there are
  --push EVENT=F     WeChat's event calls this function; as often as wanted (default: wxa_media_check=media)
  --code-base URL    what stands before the page in the text of a code
  --env NAME         name of the environment (default: local)
  --env-file FILE    JSON file of further variables for the functions
  --plan NAME        refuse what is beyond the quota of a plan: ${Object.keys(plans).join(', ')}
  --no-timers        do not fire the timers of config.json
  --help
`

/** A wrong command line; the message is for the person who typed it. */
export class UsageError extends StartRefused {}

export interface CommandLine extends CloudOptions {
  timers: boolean
  help: boolean
}

export function readCommandLine(args: string[]): CommandLine {
  const { values } = parse(args)
  const { help = false, data, memory = false, functions, schema, env, templates, app, port = '0' } = values
  if (!help && (data === undefined) !== memory)
    throw new UsageError(`say either --data DIR or --memory\n\n${usage}`)
  if (!/^\d{1,5}$/.test(port)) throw new UsageError(`--port needs a number, not ${port}`)
  return {
    help,
    timers: !values['no-timers'],
    port: Number(port),
    storage: data === undefined ? 'memory' : { dir: data },
    recover: values.recover,
    functions,
    schema: schema === undefined ? undefined : readSchema(schema),
    templates: templates === undefined ? undefined : readJson(templates), // Checked when the cloud opens.
    pages: app === undefined ? undefined : pagesOf(readJson(app)),
    push: readPushes(values.push),
    codeBase: values['code-base'],
    envName: env,
    plan: readPlan(values.plan),
    env: values['env-file'] === undefined ? undefined : readVariables(values['env-file']),
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        memory: { type: 'boolean' },
        recover: { type: 'boolean' },
        functions: { type: 'string' },
        schema: { type: 'string' },
        templates: { type: 'string' },
        app: { type: 'string' },
        push: { type: 'string', multiple: true },
        'code-base': { type: 'string' },
        env: { type: 'string' },
        'env-file': { type: 'string' },
        plan: { type: 'string' },
        'no-timers': { type: 'boolean' },
        help: { type: 'boolean' },
      },
    })
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
}

function readPlan(name: string | undefined): PlanName | undefined {
  if (name === undefined || isPlanName(name)) return name
  throw new UsageError(`there is no plan ${name}; there are ${Object.keys(plans).join(', ')}`)
}

function readPushes(pairs: readonly string[] = []): Record<string, string> {
  const read = pairs.map(pair => {
    const [, event, fn] = /^(\w+)=([\w-]+)$/.exec(pair) ?? []
    if (event === undefined || fn === undefined)
      throw new UsageError(`--push needs EVENT=FUNCTION, not ${pair}`)
    return [event, fn]
  })
  return Object.fromEntries(read)
}

/** Pages of the main package and of the sub-packages. */
function pagesOf(app: unknown): string[] {
  const { pages = [], subPackages = [], subpackages = subPackages } = app as AppJson // A file of WeChat's own making.
  return [
    ...pages,
    ...subpackages.flatMap(({ root, pages }) => pages.map(page => `${root.replace(/\/$/, '')}/${page}`)),
  ]
}

interface AppJson {
  pages?: string[]
  subPackages?: { root: string; pages: string[] }[]
  subpackages?: { root: string; pages: string[] }[]
}

function readVariables(file: string): Record<string, string> {
  const entries = Object.entries(readJson(file) ?? {})
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}
