import { useState } from 'react'
import type { FilePage, FileRow } from '../../contract/environment'
import { messageOf } from '../connection/api'
import { useApi } from '../connection/cloud'
import { useData } from '../connection/use-data'
import { bytes, count } from '../parts/amounts'
import { ConfirmButton } from '../parts/confirm-button'
import { CopyButton } from '../parts/copy-button'
import { Facts } from '../parts/facts'
import { Pane } from '../parts/pane'
import { SearchField } from '../parts/search-field'
import { Empty, Failure, Loading } from '../parts/state'
import { moment } from '../parts/time'
import { VirtualList } from '../parts/virtual-list'
import { goTo, linkTo, useRoute } from '../shell/route'
import { StoredPreview } from './stored-preview'

const keyOf = ({ path }: FileRow): string => path

/** What is stored in the environment's bucket. */
export function FilesView() {
  const { rest: path, query } = useRoute()
  const search = query.get('search') ?? ''
  const { data, error, reload } = useData<FilePage>(`files?${new URLSearchParams({ search })}`, 'files')
  const open = (rest: string, words: string) =>
    goTo(linkTo('files', rest, words === '' ? {} : { search: words }), { replace: true })
  const file = data?.items.find(item => item.path === path)
  return (
    <div className={path ? 'split opened' : 'split'}>
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
        </div>
        {data ? (
          <FileTable items={data.items} selected={path} onSelect={row => open(row.path, search)} />
        ) : error === undefined ? (
          <Loading />
        ) : (
          <Failure error={error} onRetry={reload} />
        )}
      </section>
      {path && data && <FilePane key={path} path={path} file={file} onClose={() => open('', search)} />}
    </div>
  )
}

function FileTable(props: { items: FileRow[]; selected: string; onSelect: (row: FileRow) => void }) {
  const { items, selected, onSelect } = props
  if (items.length === 0)
    return <Empty title="No files.">Uploads of functions and of pages appear here.</Empty>
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

function FilePane({ path, file, onClose }: { path: string; file: FileRow | undefined; onClose: () => void }) {
  const api = useApi()
  const [failure, setFailure] = useState('')
  if (!file) {
    return (
      <Pane title={path} onClose={onClose}>
        <Empty title="This file is not there." />
      </Pane>
    )
  }
  const remove = () =>
    api
      .ask('DELETE', `file?path=${encodeURIComponent(path)}`)
      .then(onClose, error => setFailure(messageOf(error)))
  return (
    <Pane title={path} tools={<ConfirmButton title="Delete" onConfirm={remove} />} onClose={onClose}>
      {failure && <p className="notice error">{failure}</p>}
      <Facts
        facts={[
          [
            'File id',
            <>
              <code>{file.id}</code> <CopyButton text={file.id} label="Copy the file id" />
            </>,
          ],
          ['Size', bytes(file.bytes)],
          ['Type', file.type],
          ['Saved', `${moment(file.savedAt)} UTC+8`],
          ['Uploaded by', file.openid ?? 'a function'],
        ]}
      />
      <StoredPreview path={path} stamp={file.savedAt} />
    </Pane>
  )
}
