import type { Schema } from '../../../localcloud/db/types'

export const DOCUMENTS = 100_000
const OWNERS = 5_700

/** One collection with two indexes. */
export const schema: Schema = {
  collections: {
    items: {
      purpose: 'measured',
      indexes: [
        { name: 'owner', fields: { owner: 1 } },
        { name: 'status_created', fields: { status: 1, createdAt: -1 } },
      ],
    },
  },
}

/** About 458 bytes of JSON; ids and times in no order. */
export function document(i: number) {
  const mixed = (i * 7919) % 100_003
  return {
    _id: idOf(i),
    owner: `u${i % OWNERS}`,
    status: ['draft', 'open', 'ended'][i % 3],
    createdAt: new Date(1_600_000_000_000 + mixed * 1_000),
    title: `中秋活动第${i}场`,
    n: i,
    tags: ['a', 'b', 'c'],
    place: { name: '希望社区', lng: 122.2, lat: 43.6 },
    body: 'x'.repeat(237),
  }
}

export function idOf(i: number): string {
  return `doc${String((i * 7919) % 100_003).padStart(6, '0')}`
}
