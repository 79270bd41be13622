import { checkPath } from '../../files/file-id'
import { UPLOAD_SECONDS } from '../../limits'
import type { Action } from '../action'
import { textOf } from '../body'

/** The first half of `uploadFile`: where to put the bytes, and the leave to do it. The SDK uses `url` as it is. */
export const getUploadMetadata: Action = ({ body, files, origin }) => {
  const path = checkPath(textOf(body, 'path'))
  const { end, sign } = files.links.grant('put', path, UPLOAD_SECONDS)
  const fileId = files.idOf(path)
  const place = fileId.slice('cloud://'.length).split('/').map(encodeURIComponent).join('/')
  return {
    data: {
      url: `${origin}/storage/${place}?t=${end}`,
      token: 'local',
      authorization: sign,
      fileId,
      // Travels in a header, where a Chinese name cannot.
      cosFileId: encodeURIComponent(fileId),
    },
  }
}
