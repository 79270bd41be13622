export interface JsonToken {
  kind: 'key' | 'text' | 'number' | 'word' | 'plain'
  text: string
}

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|\b(true|false|null)\b/g

/** JSON text in pieces of one colour; put together they are the text again. Anything may come in. */
export function jsonTokens(text: string): JsonToken[] {
  const tokens: JsonToken[] = []
  let at = 0
  const put = (kind: JsonToken['kind'], piece: string | undefined) => {
    if (piece) tokens.push({ kind, text: piece })
  }
  for (const match of text.matchAll(TOKEN)) {
    const [whole, quoted, colon, number, word] = match
    put('plain', text.slice(at, match.index))
    if (quoted !== undefined) {
      put(colon === undefined ? 'text' : 'key', quoted)
      put('plain', colon)
    } else if (number !== undefined) put('number', number)
    else put('word', word)
    at = match.index + whole.length
  }
  put('plain', text.slice(at))
  return tokens
}

/** Indented, if it is JSON; as it is, if it is none or was cut. */
export function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
