import Taro from '@tarojs/taro'

export interface Fix {
  /** GCJ-02, as the places of activities are. */
  lng: number
  lat: number
  /** Metres. */
  accuracy: number
}

/** Can this device be asked? */
export const canLocate = (): boolean => process.env.TARO_ENV !== 'h5'

/**
 * Where the phone is, asked for at the moment it is needed. Undefined when the person said no, or the phone does not know;
 * also in a browser, whose places are of another system than ours.
 */
export async function whereIAm(): Promise<Fix | undefined> {
  if (!canLocate()) return undefined
  try {
    const { longitude, latitude, accuracy } = await Taro.getLocation({
      type: 'gcj02',
      isHighAccuracy: true,
      highAccuracyExpireTime: 4_000,
    })
    return { lng: longitude, lat: latitude, accuracy }
  } catch {
    return undefined
  }
}
