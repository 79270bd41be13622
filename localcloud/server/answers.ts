import type { ServerResponse } from 'node:http'

export function sendError(response: ServerResponse, status: number, message: string): void {
  sendJson(response, status, JSON.stringify({ code: 'INVALID_REQUEST', message: `[localcloud] ${message}` }))
}

/** For answers of open APIs: the SDK takes any type but the one of JSON for a message in protobuf. */
export function sendBytes(response: ServerResponse, bytes: Buffer): void {
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
  response.end(bytes)
}

export function sendJson(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    // Exactly this text: the SDK compares it.
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}
