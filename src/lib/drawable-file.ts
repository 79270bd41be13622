import Taro from '@tarojs/taro'
import { fileUrl } from './upload'

/** Where a canvas finds a file of the cloud: WeChat's draws what lies on the device alone. */
export async function drawableFile(fileId: string): Promise<string> {
  if (process.env.TARO_ENV === 'h5') return fileUrl(fileId)
  return (await Taro.cloud.downloadFile({ fileID: fileId })).tempFilePath
}
