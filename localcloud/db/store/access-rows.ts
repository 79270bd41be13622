import type { Access } from '../index/choose-access'
import type { Entry, Row } from '../index/sorted-entries'
import type { SortSpec } from '../sort/sort-documents'
import { keyOrder } from '../sort/sort-documents'

/** The rows of an access, in the order of `sort` if the access gives it. */
export function* accessRows(access: Access, sort: SortSpec | undefined): Generator<Row> {
  const { entries } = access.index
  const streams = access.spans.map(span =>
    access.backward ? entries.scanBackward(span) : entries.scan(span),
  )
  if (streams.length < 2 || !sort || !access.ordered) {
    for (const stream of streams) for (const entry of stream) yield entry.row
  } else {
    yield* merged(access, streams, sort)
  }
}

/** Several spans, each in order by itself (one for each `$in` value), as one stream in order. */
function* merged(access: Access, streams: Generator<Entry>[], sort: SortSpec): Generator<Row> {
  const places = Object.keys(sort).map(field => access.index.fields.indexOf(field))
  const order = keyOrder(Object.values(sort))
  const heads = streams.flatMap(stream => {
    const { value } = stream.next()
    return value ? [{ stream, entry: value as Entry }] : []
  })
  while (heads.length > 0) {
    const next = heads.reduce((least, head) =>
      order(keyOf(head.entry), keyOf(least.entry)) < 0 ? head : least,
    )
    yield next.entry.row
    const { value } = next.stream.next()
    if (value) next.entry = value as Entry
    else heads.splice(heads.indexOf(next), 1)
  }

  function keyOf(entry: Entry): unknown[] {
    return places.map(place => entry.key[place])
  }
}
