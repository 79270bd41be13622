import { isSame, type KeptDraft, readKept } from '@/lib/editing/kept-draft'
import type { Storage } from '@/lib/storage'

interface Draft {
  title: string
  seats: number
}

const blank: Draft = { title: '', seats: 1 }
const kept: KeptDraft<Draft> = {
  draft: { title: '月饼会', seats: 20 },
  clean: blank,
  birthId: 'birth-0001',
  tried: false,
  at: 1,
}

const storageWith = (value: unknown): Storage => ({ read: () => value, write: () => {}, remove: () => {} })

test('what was kept is found again', () => {
  expect(readKept(storageWith(JSON.parse(JSON.stringify(kept))), 'key', blank)).toEqual(kept)
})

test.each([
  ['nothing', undefined],
  ['another thing', 'text'],
  ['a draft without a field that there is now', { ...kept, draft: { title: '月饼会' } }],
  ['a draft with a field of another kind', { ...kept, clean: { title: '', seats: '1' } }],
  ['no moment', { ...kept, at: undefined }],
])('%s is left alone', (_, value) => {
  expect(readKept(storageWith(value), 'key', blank)).toBeUndefined()
})

test('drafts are the same when all their fields are', () => {
  expect(isSame(blank, { title: '', seats: 1 })).toBe(true)
  expect(isSame(blank, { ...blank, seats: 2 })).toBe(false)
})
