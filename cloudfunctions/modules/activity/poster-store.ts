import { collection } from '../../kit/collection'
import { expiring } from '../../kit/expiring'

/** The code that opens an activity's page, as WeChat has made it. */
interface PosterCode {
  /** Of the activity, and of the version of the program that the code opens. */
  _id: string
  /** A `data:` address. */
  picture: string
  /** Epoch ms: the activity's end. */
  until: number
}

const codes = collection<PosterCode>('posterCodes')

export const getCode = (id: string): Promise<PosterCode | null> => codes.get(id)

export const keepCode = (code: PosterCode): Promise<void> => codes.put(code)

export const oldCodes = expiring(codes, 'until')
