import { useState } from 'react'

export function CopyButton({ text, label }: { text: string; label: string }) {
  const [done, setDone] = useState(false)
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setDone(true),
      () => setDone(false),
    )
  return (
    <button type="button" className="quiet" aria-label={label} onBlur={() => setDone(false)} onClick={copy}>
      {done ? 'Copied' : 'Copy'}
    </button>
  )
}
