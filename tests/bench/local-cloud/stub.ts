import { createServer, request as forward, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * The least that a server can do: it takes a request in and sends an answer of the right size. The first request after
 * a message goes on to the cloud (the message is its port), and what the cloud says is the answer to all that follow.
 */
let cloudPort: number | undefined
let canned: Buffer = Buffer.alloc(0)

const server = createServer(async (request, response) => {
  const body = await bytesOf(request)
  if (cloudPort !== undefined) {
    canned = await ask(cloudPort, request, body)
    cloudPort = undefined
  }
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': canned.length,
  })
  response.end(canned)
})
server.keepAliveTimeout = 65_000

function bytesOf(message: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    message.on('data', chunk => chunks.push(chunk))
    message.on('end', () => resolve(Buffer.concat(chunks)))
    message.on('error', reject)
  })
}

/** With the same headers: the request stays signed. */
function ask(port: number, { url, method, headers }: IncomingMessage, body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const onward = forward({ host: '127.0.0.1', port, path: url, method, headers }, answer =>
      resolve(bytesOf(answer)),
    )
    onward.on('error', reject)
    onward.end(body)
  })
}

process.on('message', (port: number) => {
  cloudPort = port
  process.send?.('ready')
})
process.once('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => {
  // A TCP server that listens has no other kind of address.
  process.send?.((server.address() as AddressInfo).port)
})
