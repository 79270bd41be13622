import { useEffect, useState } from 'react'

const PAUSE_MS = 150

/** A search field; `/` leads to it from anywhere. Tells of what was typed after a short pause. */
export function SearchField(props: {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
}) {
  const { label, placeholder, value, onChange } = props
  const [text, setText] = useState(value)
  // Set from outside, e.g. by a filter's button.
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => onChange(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <input
      data-search
      type="search"
      className="search"
      aria-label={label}
      placeholder={`${placeholder}   /`}
      value={text}
      spellCheck={false}
      autoComplete="off"
      onChange={event => setText(event.target.value)}
      onKeyDown={event => {
        if (event.key === 'Escape' && text !== '') setText('')
        else if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
