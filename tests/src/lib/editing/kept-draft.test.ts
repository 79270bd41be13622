import { isSame, type KeptDraft, keep, readKept } from '@/lib/editing/kept-draft'
import { phoneStorage } from '../device'

interface Draft {
  title: string
  seats: number
  phone: string
}

const blank: Draft = { title: '', seats: 1, phone: '' }
const keeping = { blank, unkept: ['phone'] as const }
const kept: KeptDraft<Draft> = {
  draft: { title: '月饼会', seats: 20, phone: '' },
  clean: blank,
  birthId: 'birth-0001',
  tried: false,
  at: 1,
}

const storageWith = (value: unknown) => ({ read: () => value })

test('what was kept is found again', () => {
  expect(readKept(storageWith(JSON.parse(JSON.stringify(kept))), 'key', keeping, blank)).toEqual(kept)
})

test.each([
  ['nothing', undefined],
  ['another thing', 'text'],
  ['a draft without a field that there is now', { ...kept, draft: { title: '月饼会' } }],
  ['a draft with a field of another kind', { ...kept, clean: { ...blank, seats: '1' } }],
  ['no moment', { ...kept, at: undefined }],
])('%s is left alone', (_, value) => {
  expect(readKept(storageWith(value), 'key', keeping, blank)).toBeUndefined()
})

test('a telephone number is not kept, and comes back as the server has it', () => {
  const storage = phoneStorage()
  const typed = {
    ...kept,
    draft: { ...kept.draft, phone: '13900001111' },
    clean: { ...blank, phone: '0475' },
  }
  keep(storage, 'key', typed, keeping)
  expect(JSON.stringify([...storage.kept])).not.toMatch(/13900001111|0475/)
  const theirs = { ...blank, phone: '04758210000' }
  expect(readKept(storage, 'key', keeping, theirs)).toMatchObject({
    draft: { title: '月饼会', phone: '04758210000' },
    clean: { phone: '04758210000' },
  })
  // Nothing else was written: nothing stays.
  keep(storage, 'key', { ...kept, draft: { ...blank, phone: '13900001111' } }, keeping)
  expect(storage.kept.size).toBe(0)
})

test('drafts are the same when all their fields are', () => {
  expect(isSame(blank, { title: '', seats: 1, phone: '' })).toBe(true)
  expect(isSame(blank, { ...blank, seats: 2 })).toBe(false)
})
