import * as v from 'valibot'
import { readJson } from '../read-json'
import { StartRefused } from '../start-refused'
import type { Schema } from './types'

const index = v.strictObject({
  name: v.string(),
  fields: v.record(v.string(), v.picklist([1, -1])),
  unique: v.optional(v.boolean()),
})
const schema = v.object({
  collections: v.record(
    v.string(),
    v.object({ purpose: v.optional(v.string()), indexes: v.optional(v.array(index)) }),
  ),
})

/** A file of collections and indexes that cannot be used; the message says where, to the person who wrote it. */
export class SchemaUnreadable extends StartRefused {}

/**
 * Reads `{ "collections": { "todos": { "indexes": [{ "name", "fields": { "owner": 1, "at": -1 }, "unique" }] } } }`;
 * a collection without indexes is `{}`.
 * @throws SchemaUnreadable
 */
export function readSchema(file: string): Schema {
  const { output, issues, success } = v.safeParse(schema, readJson(file))
  if (success) return output
  const [{ message }] = issues
  throw new SchemaUnreadable(`cannot use ${file}: ${v.getDotPath(issues[0]) ?? 'the whole'}: ${message}`)
}
