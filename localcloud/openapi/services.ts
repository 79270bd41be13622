import { createHmac, randomBytes } from 'node:crypto'
import { decodeMessage, encodeMessage } from '../protocol/open-api-messages'
import type { WeChat } from '../wechat/wechat'

/** A service of WeChat's own beside the open APIs: bytes in, bytes out, no permission needed. */
export type Service = (request: Buffer, wechat: WeChat) => Buffer

/** By the name in the message. `ApiVoipSign` is not among them. */
export const services: ReadonlyMap<string, Service> = new Map<string, Service>([
  ['ApiGetOpenDataByCloudId', getOpenData],
  ['GetCloudCallSign', signCall],
])

/** `cloud.getOpenData({ list })`: what is behind each `cloudID`; an id that is unknown has no data. */
function getOpenData(request: Buffer, { openData }: WeChat): Buffer {
  const { cloudidList } = decodeMessage('ApiGetOpenDataByCloudIdReq', request)
  const dataList = cloudidList.map(cloudID => {
    const data = openData.get(cloudID)
    const item =
      data === undefined ? { cloudID, errCode: -1, errMsg: 'cloudID not found' } : { cloudID, data }
    return { cloudId: cloudID, json: JSON.stringify(item) }
  })
  return encodeMessage('ApiGetOpenDataByCloudIdResp', { dataList })
}

const key = randomBytes(32)

/** `cloud.getCloudCallSign({ parameterList })`: a signature that nobody here checks. */
function signCall(request: Buffer): Buffer {
  const { parameterList } = decodeMessage('GetCloudCallSignReq', request)
  const signature = createHmac('sha256', key).update(JSON.stringify(parameterList)).digest('hex')
  return encodeMessage('GetCloudCallSignResp', { signature })
}
