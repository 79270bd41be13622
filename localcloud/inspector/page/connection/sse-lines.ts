export interface StreamMessage {
  event: string
  data: string
}

/** Reads server-sent events out of a body, as far as our server uses them: one `event` and one `data` line each. */
export async function* readMessages(
  body: ReadableStream<Uint8Array>,
  onBytes: () => void,
): AsyncGenerator<StreamMessage> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onBytes()
    const blocks = (rest + decoder.decode(value, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const message = readBlock(block)
      if (message) yield message
    }
  }
}

/** A comment, which only says that the server is there, is no message. */
function readBlock(block: string): StreamMessage | undefined {
  const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block) ?? []
  return event !== undefined && data !== undefined ? { event, data } : undefined
}
