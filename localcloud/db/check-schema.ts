import { COLLECTIONS_MAX, INDEX_FIELDS_MAX, INDEXES_PER_COLLECTION_MAX } from '../limits'
import { StartRefused } from '../start-refused'
import type { Schema } from './types'

/** Collections and indexes that the cloud would not make; the message is for the person who wrote them. */
export class SchemaRefused extends StartRefused {}

/** @throws SchemaRefused */
export function checkSchema({ collections }: Schema): void {
  const names = Object.keys(collections)
  if (names.length > COLLECTIONS_MAX) {
    throw new SchemaRefused(
      `the schema has ${names.length} collections; the cloud allows an environment ${COLLECTIONS_MAX}`,
    )
  }
  for (const name of names) {
    const indexes = collections[name]?.indexes ?? []
    if (indexes.length > INDEXES_PER_COLLECTION_MAX) {
      throw new SchemaRefused(
        `${name} has ${indexes.length} indexes; the cloud allows a collection ${INDEXES_PER_COLLECTION_MAX}`,
      )
    }
    for (const index of indexes) {
      const fields = Object.keys(index.fields).length
      if (fields === 0 || fields > INDEX_FIELDS_MAX) {
        throw new SchemaRefused(
          `the index ${index.name} of ${name} has ${fields} fields; the cloud allows 1 to ${INDEX_FIELDS_MAX}`,
        )
      }
    }
  }
}
