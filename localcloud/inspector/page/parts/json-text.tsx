import { memo, useMemo } from 'react'
import { indented, jsonTokens } from './json-tokens'

/** Colouring makes an element for each value, so that very long texts stay plain. */
const COLOURED_CHARS_MAX = 200_000

/** JSON in colours. Whatever stands in it is text: React escapes it, and the page's policy would run none of it. */
export const JsonText = memo(function JsonText({ text, inline = false }: { text: string; inline?: boolean }) {
  const shown = useMemo(() => (inline ? text : indented(text)), [text, inline])
  const pieces = shown.length > COLOURED_CHARS_MAX ? shown : <Coloured text={shown} />
  return inline ? <code className="json">{pieces}</code> : <pre className="json">{pieces}</pre>
})

function Coloured({ text }: { text: string }) {
  const tokens = useMemo(() => jsonTokens(text), [text])
  return tokens.map((token, i) =>
    token.kind === 'plain' ? (
      token.text
    ) : (
      <span key={i} className={`json-${token.kind}`}>
        {token.text}
      </span>
    ),
  )
}
