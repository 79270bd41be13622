import QRCode from 'qrcode'
import { CODE_WIDTH_MAX } from '../limits'
import type { ApiSender } from './api'
import { badRequest, notFound } from './api-error'
import { countIn } from './query-count'

/** `?seq=`: the picture of a mini-program code, drawn again from its text. */
export const sendCodePicture: ApiSender = async ({ environment: { wechat }, query }, response) => {
  if (!query.has('seq')) throw badRequest('seq is required')
  const seq = countIn(query, 'seq', 0)
  const [code] = wechat.codes.page({ before: seq + 1, limit: 1 }).items
  if (code?.seq !== seq) throw notFound('this code is not kept any more')
  const bytes = await QRCode.toBuffer(code.text, { type: 'png', width: Math.min(code.width, CODE_WIDTH_MAX) })
  response.writeHead(200, { 'content-type': 'image/png', 'content-length': bytes.length })
  response.end(bytes)
}
