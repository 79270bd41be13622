import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** A refusal in the form of the cloud's object storage. The SDK reads all five elements. */
export function refuseFile(response: ServerResponse, status: number, code: string, path: string): void {
  const id = randomUUID()
  const xml =
    `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message>` +
    `<Resource>/${escaped(path)}</Resource><RequestId>${id}</RequestId><TraceId>${id}</TraceId></Error>`
  response
    .writeHead(status, {
      'content-type': 'application/xml; charset=utf-8',
      'content-length': Buffer.byteLength(xml),
    })
    .end(xml)
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
