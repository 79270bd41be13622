import type { OutputOf, ParsedOf } from '../../../../domain/contract'
import type { Page } from '../../../../domain/fields'
import { type DataKind, dataKinds, type OwnRecord, toldKind } from '../../../../domain/person/own-data'
import { auditView } from '../../audit/store'
import type { Context } from '../../handler'
import { ownDataAreas } from '../../own-data'
import type { ListOwn } from './area'

/** What is kept about the caller, shown to them. Whoever has no record is shown that there is nothing. */

/** Of each kind on the overview. */
const shownAtFirst = 3

const listOf = (kind: DataKind): ListOwn => {
  const list = ownDataAreas.flatMap(({ lists }) => lists?.[kind] ?? [])[0]
  if (!list) throw new Error(`no area lists ${kind}: see modules/own-data.ts`)
  return list
}

export async function ownData(
  _: ParsedOf<'person.ownData'>,
  { person, now }: Context,
): Promise<OutputOf<'person.ownData'>> {
  if (!person) return { kinds: [] }
  const kinds = await Promise.all(
    dataKinds.map(async kind => {
      const { items, next } = await listOf(kind)(person, { cursor: undefined, full: false, now })
      return {
        ...toldKind(kind),
        records: items.slice(0, shownAtFirst),
        more: items.length > shownAtFirst || next !== undefined,
      }
    }),
  )
  return { kinds }
}

export async function ownRecords(
  { kind, cursor }: ParsedOf<'person.ownRecords'>,
  { person, now }: Context,
): Promise<Page<OwnRecord>> {
  return person ? listOf(kind)(person, { cursor, full: false, now }) : { items: [] }
}

/** A page is a page of one kind; the cursor says which kind, and where in it. */
export async function exportOwnData(
  { cursor }: ParsedOf<'person.exportOwnData'>,
  { person, now, requestId }: Context,
): Promise<OutputOf<'person.exportOwnData'>> {
  if (!person) return { items: [] }
  const { _id: personId } = person
  if (cursor === undefined) {
    const row = { requestId, personId, action: 'person.exportOwnData', about: { personId }, at: now }
    await auditView(row, '本人导出')
  }
  const { kind, inner } = readPlace(cursor)
  const { items, next } = await listOf(kind)(person, { cursor: inner, full: true, now })
  const after = dataKinds[dataKinds.indexOf(kind) + 1]
  const place = next === undefined ? after && placeOf(after) : placeOf(kind, next)
  return {
    items: items.map(item => ({ ...toldKind(kind), ...item })),
    ...(place === undefined ? {} : { next: place }),
  }
}

const placeOf = (kind: DataKind, inner = ''): string => `${kind}_${inner}`

/** What is no place begins at the beginning. */
function readPlace(cursor = ''): { kind: DataKind; inner: string | undefined } {
  const [name, ...rest] = cursor.split('_')
  const kind = dataKinds.find(each => each === name) ?? 'profile'
  return { kind, inner: rest.join('_') || undefined }
}
