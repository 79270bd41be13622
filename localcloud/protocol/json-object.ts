import { invalidParam } from './cloud-error'
import { isFields } from './fields'

/** The object that a JSON text holds; `what` names the text in the refusal. Throws `INVALID_PARAM`. */
export function jsonObjectIn(text: string, what: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidParam(`${what} is not JSON`)
  }
  if (!isFields(value)) throw invalidParam(`${what} must be an object`)
  return value
}
