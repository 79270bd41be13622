import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Call, Reply } from '../../../domain/reply'

/** What a call meets: a reply, a body that is none, a lost connection after it was read, or silence. */
export type Meets = Reply | { body: string } | 'cut' | 'silence'

export interface Gateway {
  url: string
  /** Every call that arrived, with the identity it came with. */
  arrived: { call: Call; openid: string | undefined }[]
  /** How the next calls fare, one each; then `always`. */
  next(...fates: Meets[]): void
  close(): Promise<void>
}

/** A real HTTP server that speaks the gateway's shape: `POST /fn/api` with `{"data": Call}`. */
export async function startGateway(always: (call: Call) => Meets = accepted): Promise<Gateway> {
  const arrived: Gateway['arrived'] = []
  const fates: Meets[] = []
  const sockets = new Set<Socket>()
  const server = createServer(async (request, response) => {
    const { data: call } = JSON.parse(await textOf(request))
    arrived.push({ call, openid: request.headers['x-wx-openid']?.toString() })
    const fate = request.url === '/fn/api' ? (fates.shift() ?? always(call)) : { body: 'not found' }
    if (fate === 'silence') return
    if (fate === 'cut') return request.socket.destroy()
    response.setHeader('content-type', 'application/json')
    response.end('body' in fate ? fate.body : JSON.stringify({ result: fate }))
  })
  server.on('connection', socket => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    arrived,
    next: (...more) => void fates.push(...more),
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}

export const accepted = ({ requestId, action }: Call): Reply => ({
  ok: true,
  data: { did: action },
  requestId,
})

export const refused = (cause: 'closed' | 'busy' | 'lineFull'): Reply => ({
  ok: false,
  cause,
  message: `因为 ${cause}`,
  requestId: 'r',
})

export const crashed = { body: '{"errCode":-504002,"errMsg":"cloud.callFunction:fail Error: boom"}' }

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}
