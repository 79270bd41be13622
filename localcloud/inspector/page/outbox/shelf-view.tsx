import type { ReactNode } from 'react'
import { count } from '../parts/amounts'
import { SearchField } from '../parts/search-field'
import { Empty, Failure, Loading } from '../parts/state'
import { VirtualList } from '../parts/virtual-list'
import { goTo, linkTo, useRoute } from '../shell/route'
import { useShelf } from './use-shelf'

interface Props<T> {
  /** Of the API, and of the view: `messages`. */
  path: string
  label: string
  /** What a search looks into. */
  searched: string
  /** What is said when there is nothing, and what would change that. */
  empty: readonly [title: string, hint: string]
  columns: string
  render: (item: T) => ReactNode
  pane: (item: T, onClose: () => void) => ReactNode
}

const keyOf = ({ seq }: { seq: number }): string => String(seq)

/** One list of the outbox, with its search and what is opened of it. */
export function ShelfView<T extends { seq: number }>(props: Props<T>) {
  const { path, label, searched, empty, columns, render, pane } = props
  const { query } = useRoute()
  const search = query.get('search') ?? ''
  const selected = query.get('open') ?? ''
  const { items, total, error, loadMore, reload } = useShelf<T>(path, search)
  const go = (words: string, open: string) =>
    goTo(linkTo('outbox', path, { ...(words && { search: words }), ...(open && { open }) }), {
      replace: true,
    })
  const item = items?.find(each => keyOf(each) === selected)
  return (
    <div className={item ? 'split opened' : 'split'}>
      <section className="master" aria-label={label}>
        <div className="bar">
          <SearchField
            label={`Search ${label.toLowerCase()}`}
            placeholder={`Search: ${searched}`}
            value={search}
            onChange={words => go(words, selected)}
          />
          <span className="muted" role="status">
            {items && `${count(total)} kept`}
          </span>
        </div>
        {!items && (error === undefined ? <Loading /> : <Failure error={error} onRetry={reload} />)}
        {items?.length === 0 && (
          <Empty title={search ? 'Nothing matches.' : empty[0]}>{search ? undefined : empty[1]}</Empty>
        )}
        {items && items.length > 0 && (
          <VirtualList
            label={label}
            items={items}
            keyOf={keyOf}
            classOf={() => columns}
            render={render}
            selected={selected}
            onSelect={each => go(search, keyOf(each))}
            onEnd={loadMore}
          />
        )}
      </section>
      {item && pane(item, () => go(search, ''))}
    </div>
  )
}
