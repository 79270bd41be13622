import { useEffect, useState } from 'react'
import { Note } from '../prose/prose'
import { Stack } from '../stack/stack'
import { SearchBar } from './search-bar'

/** Who types fast asks once. */
const pauseMs = 400

interface Props {
  label: string
  value: string | undefined
  /** Undefined: everything. */
  onSearch: (words: string | undefined) => void
}

/** Words to search by, two signs at least: the list follows when the typing rests. */
export function SearchField({ label, value, onSearch }: Props) {
  const [typed, setTyped] = useState(value ?? '')
  useEffect(() => setTyped(value ?? ''), [value])
  const words = typed.trim()
  const tooShort = Array.from(words).length === 1
  useEffect(() => {
    if (tooShort || words === (value ?? '')) return
    const timer = setTimeout(() => onSearch(words || undefined), pauseMs)
    return () => clearTimeout(timer)
  }, [words, tooShort, value, onSearch])
  return (
    <Stack gap={1}>
      <SearchBar label={label} value={typed} onChange={setTyped} />
      {tooShort ? <Note>再多写一个字</Note> : null}
    </Stack>
  )
}
