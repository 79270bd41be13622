import { parseArgs } from 'node:util'

export interface StartOptions {
  /** The web server's port. */
  port: number
  /** Forget what was done before and begin with new demo data. */
  fresh: boolean
  /** Rescue what is whole of damaged documents. */
  recover: boolean
}

export const usage = `npm start -- [--port N] [--fresh] [--recover]
  --port N   where the page is served (default 5180)
  --fresh    begin anew: deletes .localcloud/ and makes the demo data again
  --recover  if documents are damaged: keeps the damaged files, rescues what is whole, starts`

/** Throws an Error whose message says what was wrong. */
export function readOptions(args: string[]): StartOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '5180' },
      fresh: { type: 'boolean', default: false },
      recover: { type: 'boolean', default: false },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port ${values.port} is not a port`)
  return { port, fresh: values.fresh, recover: values.recover }
}
