import type { IncomingMessage } from 'node:http'
import { invalidParam } from '../protocol/cloud-error'

/** The whole body as text; throws `INVALID_PARAM` as soon as it is longer than `maxBytes`. */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let bytes = 0
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      if (bytes <= maxBytes) chunks.push(chunk)
      else reject(invalidParam(`the request has more than ${maxBytes} bytes`))
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')))
    request.on('error', reject)
  })
}
