import type { IncomingMessage } from 'node:http'
import { FILE_BYTES_MAX } from '../limits'
import type { Body } from '../protocol/body'
import { invalidParam, TooLarge } from '../protocol/cloud-error'
import { parseMultipart } from './multipart'
import { readBytes } from './read-body'

/** What a form has beside its file. */
const FORM_BYTES = 10_000

/** A file that comes in the field `file` of `multipart/form-data`, and the fields beside it. Throws `INVALID_PARAM`. */
export async function readFileForm(request: IncomingMessage): Promise<{ fields: Body; content: Buffer }> {
  const type = request.headers['content-type'] ?? ''
  const { file, ...fields } = await parseMultipart(
    type,
    await readBytes(request, FILE_BYTES_MAX + FORM_BYTES),
  )
  if (!Buffer.isBuffer(file)) throw invalidParam('the form needs a file')
  if (file.length > FILE_BYTES_MAX) throw new TooLarge(`the file has more than ${FILE_BYTES_MAX} bytes`)
  return { fields, content: file }
}
