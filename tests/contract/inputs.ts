import { type JsonSchema, toJsonSchema } from '@valibot/to-json-schema'
import { contract } from '../../domain/contract'

export interface LockedAction {
  kind: 'read' | 'write'
  input: JsonSchema
}

/** What each action takes. Checks that JSON Schema has no word for (our own `check`, `trim`) are left out. */
export const inputSchemas = (): Record<string, LockedAction> =>
  Object.fromEntries(
    Object.entries(contract).map(([name, { kind, input }]) => [
      name,
      { kind, input: toJsonSchema(input, { errorMode: 'ignore', typeMode: 'input' }) },
    ]),
  )

/** Where `newer` refuses something that `older` accepted: one line a difference. */
export function narrowed(older: JsonSchema, newer: JsonSchema, at: string): string[] {
  const found: string[] = []
  if (older.type !== newer.type) found.push(`${at}: was ${older.type}, is ${newer.type}`)
  if (older.pattern !== newer.pattern) found.push(`${at}: another pattern`)
  const lower = ['minimum', 'minLength', 'minItems'] as const
  for (const key of lower)
    if ((newer[key] ?? -Infinity) > (older[key] ?? -Infinity)) found.push(`${at}: a higher ${key}`)
  const upper = ['maximum', 'maxLength', 'maxItems'] as const
  for (const key of upper)
    if ((newer[key] ?? Infinity) < (older[key] ?? Infinity)) found.push(`${at}: a lower ${key}`)
  const lost = (older.enum ?? []).filter(value => newer.enum && !newer.enum.includes(value))
  if (lost.length > 0 || (!older.enum && newer.enum)) found.push(`${at}: fewer values`)
  for (const name of newer.required ?? []) {
    if (!older.required?.includes(name)) found.push(`${at}.${name}: is now required`)
  }
  for (const [name, was] of Object.entries(older.properties ?? {})) {
    const is = newer.properties?.[name]
    if (is === undefined) found.push(`${at}.${name}: is gone`)
    else found.push(...narrowed(schemaOf(was), schemaOf(is), `${at}.${name}`))
  }
  if (older.items && newer.items) found.push(...narrowed(itemOf(older.items), itemOf(newer.items), `${at}[]`))
  return found
}

type Definition = NonNullable<JsonSchema['properties']>[string]

/** `true` stands for anything. */
const schemaOf = (definition: Definition): JsonSchema => (typeof definition === 'boolean' ? {} : definition)
const itemOf = (items: NonNullable<JsonSchema['items']>): JsonSchema =>
  Array.isArray(items) ? {} : schemaOf(items)
