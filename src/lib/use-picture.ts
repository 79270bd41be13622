import { pictureBytesMax } from '@domain/media/limits'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { uploadFile } from './upload'

export interface PictureSending {
  /** Asks for a picture and sends it. */
  choose: () => Promise<void>
  /** How much has been sent, 0 to 100; undefined while nothing is. */
  percent: number | undefined
  /** What is wrong, in words. */
  problem: string | undefined
  /** Sends the same picture once more; undefined when there is nothing to try again. */
  retry: (() => Promise<void>) | undefined
}

/** Choosing a picture and sending it; `onSent` gets its file id. */
export function usePicture(folder: 'covers' | 'photos', onSent: (fileId: string) => void): PictureSending {
  const [percent, setPercent] = useState<number>()
  const [problem, setProblem] = useState<string>()
  const [unsent, setUnsent] = useState<string>()

  const send = async (path: string) => {
    setProblem(undefined)
    setUnsent(undefined)
    setPercent(0)
    try {
      onSent(await uploadFile(path, folder, setPercent))
    } catch {
      setProblem('图片没有传上去，请检查网络后再试一次')
      setUnsent(path)
    }
    setPercent(undefined)
  }

  return {
    async choose() {
      const file = await choosePicture()
      if (!file) return
      if (file.size <= pictureBytesMax) return send(file.path)
      setProblem('图片不能超过 5 MB，请换一张')
      setUnsent(undefined)
    },
    percent,
    problem,
    retry: unsent === undefined ? undefined : () => send(unsent),
  }
}

/** Undefined when the person thought better of it, which both platforms report as a failure. */
async function choosePicture(): Promise<{ path: string; size: number } | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count: 1, mediaType: ['image'], sizeType: ['compressed'] })
    const [file] = tempFiles
    return file && { path: file.tempFilePath, size: file.size }
  } catch {
    return undefined
  }
}
