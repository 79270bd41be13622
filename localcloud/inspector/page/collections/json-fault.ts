/** Why a text is no JSON object, with its place; undefined if it is one. */
export function jsonFault(text: string): string | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? undefined
      : 'an object is needed'
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const isCutOff = /end of JSON input/.test(message)
    const position = isCutOff ? text.length : /position (\d+)/.exec(message)?.[1]
    const reason = message.replace(/,? ?(\.\.\.)?"[\s\S]*$/, '').replace(/ in JSON.*$/, '')
    return position === undefined ? reason : `${reason}, ${placeOf(text, Number(position))}`
  }
}

function placeOf(text: string, position: number): string {
  const lines = text.slice(0, position).split('\n')
  const column = (lines.at(-1)?.length ?? 0) + 1
  return lines.length > 1 || text.includes('\n')
    ? `line ${lines.length}, column ${column}`
    : `column ${column}`
}
