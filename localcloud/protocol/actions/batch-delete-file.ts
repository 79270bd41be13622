import { parseFileId } from '../../files/file-id'
import { FILES_PER_CALL_MAX } from '../../limits'
import type { Action } from '../action'
import { invalidParam } from '../cloud-error'

/** `deleteFile`. */
export const batchDeleteFile: Action = ({ body, files, env }) => {
  const ids = body.fileid_list
  if (!Array.isArray(ids) || ids.length === 0 || !ids.every(id => typeof id === 'string'))
    throw invalidParam('fileid_list must be an array of file ids')
  if (ids.length > FILES_PER_CALL_MAX) throw invalidParam(`fileid_list: at most ${FILES_PER_CALL_MAX} files`)
  const delete_list = ids.map(fileID => {
    const name = parseFileId(fileID)
    const removed = name?.env === env && files.store.remove(name.path)
    return { code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID }
  })
  return { data: { delete_list } }
}
