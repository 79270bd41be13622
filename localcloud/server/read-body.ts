import type { IncomingMessage } from 'node:http'
import { TooLarge } from '../protocol/cloud-error'

/** The whole body as text; throws `TooLarge` as soon as it is longer than `maxBytes`. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  return (await readBytes(request, maxBytes)).toString('utf8')
}

/** The whole body; throws `TooLarge` as soon as it is longer than `maxBytes`. */
export function readBytes(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
      else reject(new TooLarge(`the request has more than ${maxBytes} bytes`))
    })
    request.on('end', () => resolve(whole(chunks)))
    request.on('error', reject)
  })
}

/** Nearly every body comes in one piece, which need not be copied. */
function whole(chunks: readonly Buffer[]): Buffer {
  const [first] = chunks
  return first && chunks.length === 1 ? first : Buffer.concat(chunks)
}
