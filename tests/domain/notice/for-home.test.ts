import { mattersFirst } from '../../../domain/notice/for-home'

test('what waits for an answer first, then what is new, pinned ones before others; the order of the list stays', () => {
  const cards = [
    { id: 'pinned', pinned: true },
    { id: 'old', pinned: false },
    { id: 'new', pinned: false, unread: true as const },
    { id: 'newer', pinned: false, unread: true as const },
    { id: 'pinned and new', pinned: true, unread: true as const },
    { id: 'waits', pinned: false, waiting: true as const },
  ]
  expect(mattersFirst(cards).map(({ id }) => id)).toEqual([
    'waits',
    'pinned and new',
    'new',
    'newer',
    'pinned',
    'old',
  ])
})
