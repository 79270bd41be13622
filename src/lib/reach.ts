import Taro from '@tarojs/taro'

/** Ways out of the app: the map, the telephone. */

interface Spot {
  name: string
  address: string
  /** GCJ-02. */
  lat: number
  lng: number
}

/** WeChat's own map with directions; a browser has none, so there the address is copied, and Taro says so. */
export const showPlace = ({ name, address, lat, lng }: Spot): void => {
  const shown =
    process.env.TARO_ENV === 'h5'
      ? Taro.setClipboardData({ data: `${name} ${address}` })
      : Taro.openLocation({ name, address, latitude: lat, longitude: lng })
  shown.catch(thoughtBetter)
}

/** The telephone's own dialler. */
export const callPhone = (phone: string): void => {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(thoughtBetter)
}

/** WeChat rejects when the person goes back without calling or looking: that is no failure. */
const thoughtBetter = () => undefined
