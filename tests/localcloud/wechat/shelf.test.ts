import { Shelf } from '../../../localcloud/wechat/store/shelf'
import { Store } from '../../../localcloud/wechat/store/store'

interface Note {
  text: string
}

describe('a shelf', () => {
  let shelf: Shelf<Note>
  let changes: number
  beforeEach(() => {
    changes = 0
    const store = new Store({ storage: 'memory' }, () => changes++)
    shelf = new Shelf<Note>(store, {
      kind: 'note',
      max: 20,
      textOf: ({ text }) => text,
      nameOf: ({ text }) => text,
    })
  })

  const add = (count: number) => {
    for (let n = 1; n <= count; n++) shelf.add({ text: `Note ${n}` })
  }
  const numbers = (items: { seq: number }[]) => items.map(({ seq }) => seq)

  test('is read page by page, the newest first', () => {
    add(5)
    const first = shelf.page({ limit: 2 })
    expect(first).toMatchObject({ next: 4, total: 5, items: [{ seq: 5, text: 'Note 5' }, { seq: 4 }] })
    const second = shelf.page({ limit: 2, before: first.next ?? 0 })
    expect([numbers(second.items), second.next]).toEqual([[3, 2], 2])
    const third = shelf.page({ limit: 2, before: second.next ?? 0 })
    expect([numbers(third.items), third.next]).toEqual([[1], null])
  })

  test('is searched without regard to capitals', () => {
    add(12)
    expect(numbers(shelf.page({ search: 'NOTE 1' }).items)).toEqual([12, 11, 10, 1])
    const page = shelf.page({ search: 'note 1', limit: 2 })
    expect([numbers(page.items), page.next]).toEqual([[12, 11], 11])
    expect(shelf.page({ search: 'none' })).toEqual({ items: [], next: null, total: 12 })
  })

  test('an empty one has an empty page, and odd wishes are made sensible', () => {
    expect(shelf.page()).toEqual({ items: [], next: null, total: 0 })
    add(3)
    expect(numbers(shelf.page({ limit: 0 }).items)).toEqual([3])
    expect(numbers(shelf.page({ before: 99 }).items)).toEqual([3, 2, 1])
    expect(numbers(shelf.page({ before: 1 }).items)).toEqual([])
  })

  test('the oldest go when it is full, a tenth at a time', () => {
    add(21)
    expect(numbers(shelf.list())).toEqual(Array.from({ length: 19 }, (_, n) => n + 3))
    expect(shelf.find('Note 2')).toBeUndefined()
    expect(shelf.find('Note 3')).toMatchObject({ seq: 3 })
    expect(numbers(shelf.page({ before: 5 }).items)).toEqual([4, 3])
  })

  test('an item gets other contents; one that was dropped does not come back', () => {
    add(1)
    const [item = { seq: 0, text: '' }] = shelf.list()
    shelf.replace({ ...item, text: 'changed' })
    expect(shelf.list()).toEqual([{ seq: 1, text: 'changed' }])
    shelf.replace({ seq: 9, text: 'gone' })
    expect(shelf.list()).toHaveLength(1)
  })

  test('says when something changed', () => {
    add(2)
    expect(changes).toBe(2)
  })
})
