import { INSPECTOR_BEAT_MS, INSPECTOR_PAUSE_MS } from '../limits'
import type { ApiSender } from './api'
import { ApiError } from './api-error'

/**
 * Server-sent events: which topics of an environment have changed, at most ten times a second. Only the fact is sent and
 * the page asks for what it shows; so however much happens and however slow the page is, one message at most is waiting.
 * A comment now and then lets the page notice that the server is gone.
 */
export const streamChanges: ApiSender = ({ core: { inspector }, environment: { changes } }, response) => {
  if (!inspector.beginStream()) throw new ApiError(503, 'TOO_MANY', 'too many inspectors are open')
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  let sent: Record<string, number> = {}
  let pause: NodeJS.Timeout | undefined

  const send = () => {
    pause = undefined
    if (response.writableNeedDrain) return // `drain` comes back to it.

    const now = changes.read()
    const topics = Object.keys(now).filter(topic => now[topic] !== sent[topic])
    sent = now
    if (topics.length > 0) response.write(`event: change\ndata: ${JSON.stringify(topics)}\n\n`)
  }
  const soon = () => {
    pause ??= setTimeout(send, INSPECTOR_PAUSE_MS)
  }
  const stop = changes.watch(soon)
  const beat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(':\n\n')
  }, INSPECTOR_BEAT_MS)
  response.on('drain', soon)
  response.on('close', () => {
    stop()
    clearInterval(beat)
    clearTimeout(pause)
    inspector.endStream()
  })

  sent = changes.read()
  response.write(`event: hello\ndata: ${JSON.stringify({ start: inspector.start })}\n\n`)
}
