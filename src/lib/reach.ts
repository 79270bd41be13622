import Taro from '@tarojs/taro'
import type { Spot } from './map-link'
import { open } from './routes'

/** Ways out of the app: the map, the telephone. */

/** What the spot belongs to: the page of a place reads it anew. */
type Owner = { activity: string } | { site: string }

/** WeChat's own map with directions; a browser has none, so there a page with the address and the ways on. */
export const showPlace = (spot: Spot, owner: Owner): void => {
  if (process.env.TARO_ENV === 'h5') void open('place', owner)
  else showMap(spot)
}

export const showMap = ({ name, address, lat, lng }: Spot): void => {
  Taro.openLocation({ name, address, latitude: lat, longitude: lng }).catch(thoughtBetter)
}

/** Of the browser build alone. */
export const openLink = (link: string): void => {
  window.location.href = link
}

/** The telephone's own dialler. */
export const callPhone = (phone: string): void => {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(thoughtBetter)
}

/** WeChat rejects when the person goes back without calling or looking: that is no failure. */
const thoughtBetter = () => undefined
