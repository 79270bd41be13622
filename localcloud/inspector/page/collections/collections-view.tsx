import type { CollectionList } from '../../contract/collections'
import { useData } from '../connection/use-data'
import { Empty, Failure, Loading } from '../parts/state'
import { leaving } from '../shell/leaving'
import { goTo, linkTo, useRoute } from '../shell/route'
import { CollectionPicker } from './collection-picker'
import { DocumentPane, NewDocumentPane } from './document-pane'
import { DocumentsBrowser } from './documents-browser'

/** The database: collections, their documents by query, and one document to read or change. */
export function CollectionsView() {
  const { rest: name, query } = useRoute()
  const { data, error, reload } = useData<CollectionList>('collections', 'collections')
  if (!data) return error === undefined ? <Loading /> : <Failure error={error} onRetry={reload} />
  const collection = data.items.find(item => item.name === name)
  const id = query.get('id')
  const show = (id?: string) =>
    goTo(linkTo('collections', name, id === undefined ? {} : { id }), { replace: true })
  const select = (other: string) => {
    if (other !== id) leaving.leave(() => show(other))
  }
  return (
    <div className={id === null ? 'split three' : 'split three opened'}>
      <CollectionPicker items={data.items} selected={name} onCreated={reload} />
      {collection ? (
        <DocumentsBrowser key={name} collection={collection} selected={id} onSelect={select} />
      ) : (
        <Empty title={name ? `There is no collection ${name}.` : 'Choose a collection.'} />
      )}
      {collection && id === 'new' && (
        <NewDocumentPane collection={name} onInserted={show} onClose={() => show()} />
      )}
      {collection && id !== null && id !== 'new' && (
        <DocumentPane key={id} collection={name} id={id} onClose={() => show()} />
      )}
    </div>
  )
}
