import { Busboy, type BusboyInstance } from '@fastify/busboy'
import type { Body } from '../protocol/body'
import { invalidParam } from '../protocol/cloud-error'

/** Fields of one request; the SDK sends about ten. */
const PARTS_MAX = 50

/**
 * Reads `multipart/form-data` as the SDK sends it: plain fields become texts, parts with a content type of their own
 * become bytes, also without a file name. Throws `INVALID_PARAM` for what is malformed or cut off.
 */
export function parseMultipart(contentType: string, bytes: Buffer): Promise<Body> {
  return new Promise((resolve, reject) => {
    const refuse = (reason: string) => reject(invalidParam(`the body is not multipart/form-data: ${reason}`))
    const fields: [string, string | Buffer][] = []
    let parser: BusboyInstance
    try {
      parser = open(contentType, bytes.length)
    } catch (error) {
      return refuse(String(error))
    }
    parser.on('field', (name, value) => fields.push([name, value]))
    parser.on('file', (name, stream) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => fields.push([name, Buffer.concat(chunks)]))
      stream.on('error', error => refuse(String(error)))
    })
    parser.on('partsLimit', () => refuse(`more than ${PARTS_MAX} parts`))
    parser.on('error', error => refuse(String(error)))
    // Own properties only: a field named `__proto__` is a field.
    parser.on('finish', () => resolve(Object.fromEntries(fields)))
    parser.end(bytes)
  })
}

function open(contentType: string, bytes: number): BusboyInstance {
  const headers = { 'content-type': contentType }
  return new Busboy({
    headers,
    limits: { parts: PARTS_MAX, fieldSize: bytes, fileSize: bytes },
  })
}
