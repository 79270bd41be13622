const filters: readonly (readonly [word: string, title: string, hint: string])[] = [
  ['is:failed', 'Failed', 'Threw, timed out or crashed'],
  ['is:refused', 'Refused', 'A request of theirs was refused'],
  ['is:scan', 'No index', 'Read documents without an index'],
  ['is:warned', 'Warned', 'Logged a warning or an error'],
  ['is:fault', 'Struck', 'A planned fault struck'],
  ['is:running', 'Running', 'Still running'],
]

/** Buttons for the words of the search that are used most. */
export function QuickFilters({ search, onChange }: { search: string; onChange: (search: string) => void }) {
  const words = search.split(/\s+/).filter(Boolean)
  const toggle = (word: string) =>
    onChange((words.includes(word) ? words.filter(each => each !== word) : [...words, word]).join(' '))
  return (
    <fieldset className="filters" aria-label="Filters">
      {filters.map(([word, title, hint]) => (
        <button
          key={word}
          type="button"
          title={`${hint} (${word})`}
          aria-pressed={words.includes(word)}
          onClick={() => toggle(word)}
        >
          {title}
        </button>
      ))}
    </fieldset>
  )
}
