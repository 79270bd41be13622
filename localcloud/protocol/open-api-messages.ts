import protobuf from 'protobufjs'
import { invalidParam } from './cloud-error'

/** The messages of `wx.openApi`, as far as they are answered here (reconstructed from wx-server-sdk's encoder). */
const { root } = protobuf.parse(
  `syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; SvrkitApiData svrkitData = 4; }
  message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; int32 svrkitErrorCode = 6; }
  message ApiGetOpenDataByCloudIdReq { repeated string cloudidList = 2; }
  message OpDataItem { string cloudId = 1; string json = 2; }
  message ApiGetOpenDataByCloudIdResp { repeated OpDataItem dataList = 1; }
  message GetCloudCallSignReq { repeated string parameterList = 2; }
  message GetCloudCallSignResp { string signature = 1; }`,
  { keepCase: true },
)

export interface CommApiData {
  /** 0 an open API, 1 an inner one, 2 a service of WeChat's own, 3 a token for another account. */
  apiType: number
  openapiData: { pairs: { key: string; value: Buffer; filename: string }[] } | null
  svrkitData: { apiName: string; reqData: Buffer } | null
}

export interface CommOpenApiResp {
  respData?: Buffer
  contentType?: string
  errorCode?: number
  httpCode?: number
  svrkitErrorCode?: number
}

interface Messages {
  CommApiData: CommApiData
  CommOpenApiResp: CommOpenApiResp
  ApiGetOpenDataByCloudIdReq: { cloudidList: string[] }
  ApiGetOpenDataByCloudIdResp: { dataList: { cloudId: string; json: string }[] }
  GetCloudCallSignReq: { parameterList: string[] }
  GetCloudCallSignResp: { signature: string }
}

/** Throws `INVALID_PARAM` for bytes that are no such message. */
export function decodeMessage<Name extends keyof Messages>(name: Name, bytes: Uint8Array): Messages[Name] {
  const type = root.lookupType(name)
  try {
    const message = type.toObject(type.decode(bytes), { defaults: true, arrays: true })
    return message as Messages[Name] // The decoder has made the fields that the text above declares.
  } catch (error) {
    throw invalidParam(`not a ${name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

export function encodeMessage<Name extends keyof Messages>(name: Name, message: Messages[Name]): Buffer {
  return Buffer.from(root.lookupType(name).encode(message).finish())
}
