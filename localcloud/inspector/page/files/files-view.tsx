import { useState } from 'react'
import type { FilePage, FileRow } from '../../contract/environment'
import { useData } from '../connection/use-data'
import { bytes, count } from '../parts/amounts'
import { SearchField } from '../parts/search-field'
import { Empty, Failure, Loading } from '../parts/state'
import { moment } from '../parts/time'
import { VirtualList } from '../parts/virtual-list'
import { goTo, linkTo, useRoute } from '../shell/route'
import { FilePane } from './file-pane'
import { UploadPane } from './upload-pane'

const keyOf = ({ path }: FileRow): string => path

/** What is stored in the environment's bucket. */
export function FilesView() {
  const { rest: path, query } = useRoute()
  const search = query.get('search') ?? ''
  const { data, error, reload } = useData<FilePage>(`files?${new URLSearchParams({ search })}`, 'files')
  const open = (rest: string, words: string) =>
    goTo(linkTo('files', rest, words === '' ? {} : { search: words }), { replace: true })
  const [isUploading, setUploading] = useState(false)
  const file = data?.items.find(item => item.path === path)
  return (
    <div className={path || isUploading ? 'split opened' : 'split'}>
      <section className="master" aria-label="Files">
        <div className="bar">
          <SearchField
            label="Search files"
            placeholder="Search: part of a path, or an openid"
            value={search}
            onChange={words => open(path, words)}
          />
          <span className="muted" role="status">
            {data && `${count(data.items.length)} of ${count(data.total.kept)}`}
          </span>
          <button type="button" onClick={() => setUploading(true)}>
            Upload
          </button>
        </div>
        {data ? (
          <FileTable
            items={data.items}
            isSearched={search !== ''}
            selected={path}
            onSelect={row => {
              setUploading(false)
              open(row.path, search)
            }}
          />
        ) : error === undefined ? (
          <Loading />
        ) : (
          <Failure error={error} onRetry={reload} />
        )}
      </section>
      {isUploading ? (
        <UploadPane
          bytesMax={data?.bytesMax}
          onSaved={saved => {
            setUploading(false)
            reload()
            open(saved, '')
          }}
          onClose={() => setUploading(false)}
        />
      ) : (
        path &&
        data && (
          <FilePane
            key={path}
            path={path}
            file={file}
            bytesMax={data.bytesMax}
            onChanged={reload}
            onClose={() => open('', search)}
          />
        )
      )}
    </div>
  )
}

function FileTable(props: {
  items: FileRow[]
  isSearched: boolean
  selected: string
  onSelect: (row: FileRow) => void
}) {
  const { items, isSearched, selected, onSelect } = props
  if (items.length === 0 && isSearched) return <Empty title="No file matches." />
  if (items.length === 0)
    return <Empty title="No files yet.">Uploads of functions and of pages appear here, and yours.</Empty>
  return (
    <VirtualList
      label="Files"
      items={items}
      keyOf={keyOf}
      classOf={() => 'file-columns'}
      render={({ path, type, bytes: size, savedAt }) => (
        <>
          <span className="cut">{path}</span>
          <span className="muted cut">{type}</span>
          <span className="number">{bytes(size)}</span>
          <span className="muted">{moment(savedAt)}</span>
        </>
      )}
      selected={selected}
      onSelect={onSelect}
    />
  )
}
