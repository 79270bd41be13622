import Taro, { useRouter } from '@tarojs/taro'
import { type Nothing, type Route, type RouteName, routes, type Texts } from './route-table'

type ParamsOf<N extends RouteName> =
  (typeof routes)[N] extends Route<infer Params extends Texts> ? Params : never
/** No second argument where a page takes nothing. */
type Given<Params> = Nothing extends Params ? [params?: Params] : [params: Params]

/** WeChat keeps ten pages at most; the eleventh could not be opened. */
const stackMax = 10

/** Goes to a page: `open('activity', { id })`. */
export async function open<N extends RouteName>(name: N, ...given: Given<ParamsOf<N>>): Promise<void> {
  const { path, kind }: Route = routes[name]
  const url = `/${path}${query(given[0])}`
  if (kind === 'tab') await Taro.switchTab({ url })
  else if (Taro.getCurrentPages().length >= stackMax) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
}

/** Goes to a page in place of this one, whose work is done; back to it where one came from it. */
export async function finish<N extends RouteName>(name: N, params: ParamsOf<N>): Promise<void> {
  const url = `/${routes[name].path}${query(params)}`
  // Taro writes the same address with or without the slash in front, and with its own stamp behind.
  if (Taro.getCurrentPages().at(-2)?.$taroPath?.includes(url.slice(1))) await Taro.navigateBack()
  else await Taro.redirectTo({ url })
}

/** One page back, or home when this page was opened from a shared card. */
export async function back(): Promise<void> {
  if (Taro.getCurrentPages().length > 1) await Taro.navigateBack()
  else await open('home')
}

/** For share cards and QR codes: the address that `open` would go to. */
export const pathOf = <N extends RouteName>(name: N, ...given: Given<ParamsOf<N>>): string =>
  `/${routes[name].path}${query(given[0])}`

/** What this page was given. Anyone may write an address, so that every param may be missing. */
export function useParams<N extends RouteName>(_name: N): Partial<ParamsOf<N>> {
  const { params } = useRouter()
  const decoded: Texts = {}
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined) decoded[key] = decode(value)
  }
  // The one cast: an address has texts only, and every param is a text or missing.
  return decoded as Partial<ParamsOf<N>>
}

/** WeChat hands params over as they stand in the address; a broken one is passed on, and found nowhere. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function query(params: Texts = {}): string {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
