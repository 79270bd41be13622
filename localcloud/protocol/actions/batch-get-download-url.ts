import { parseFileId } from '../../files/file-id'
import { FILE_LINK_SECONDS_DEFAULT, FILES_PER_CALL_MAX } from '../../limits'
import type { Action, ActionRequest } from '../action'
import { countOf, textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { isFields } from '../fields'

/** `getTempFileURL`, and the first half of `downloadFile`. A file that is not there spoils only its own item. */
export const batchGetDownloadUrl: Action = request => {
  const { file_list } = request.body
  if (!Array.isArray(file_list) || file_list.length === 0)
    throw invalidParam('file_list must be an array of files')
  if (file_list.length > FILES_PER_CALL_MAX)
    throw invalidParam(`file_list: at most ${FILES_PER_CALL_MAX} files`)
  return { data: { download_list: file_list.map(file => linkTo(file, request)) } }
}

function linkTo(file: unknown, { files, origin, env }: ActionRequest) {
  if (!isFields(file)) throw invalidParam('a file of file_list must be an object')
  const fileID = textOf(file, 'fileid')
  const maxAge = countOf(file, 'max_age', FILE_LINK_SECONDS_DEFAULT)
  const name = parseFileId(fileID)
  if (name?.env !== env || !files.store.find(name.path)) return missing(fileID)
  const { end, sign } = files.links.grant('get', name.path, maxAge)
  // The SDK encodes this with `encodeURI`, so it is not encoded yet.
  const tempFileURL = `${origin}/files/${fileID.slice('cloud://'.length)}?sign=${sign}&t=${end}`
  return { code: 'SUCCESS', fileID, tempFileURL, maxAge }
}

/** Without a message `downloadFile` would fail with `undefined`. */
const missing = (fileID: string) => ({
  code: 'STORAGE_FILE_NONEXIST',
  message: 'storage file not exists',
  fileID,
  tempFileURL: '',
  maxAge: 0,
})
