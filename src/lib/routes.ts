import Taro, { useRouter } from '@tarojs/taro'

/** Every page of the app with what it is given. `tests/src/lib/routes.test.ts` compares it with app.config.ts. */

interface Route<Params> {
  path: string
  tab?: boolean
  /** Never set: it only carries the type. */
  params?: Params
}

/** Params travel in the address, so they are texts. */
type Texts = Record<string, string | undefined>

const page = <Params extends Texts = Record<never, never>>(path: string): Route<Params> => ({ path })
const tab = (path: string): Route<Record<never, never>> => ({ path, tab: true })

export const routes = {
  home: tab('pages/site/home/index'),
  activities: tab('pages/activity/list/index'),
  notices: tab('pages/notice/list/index'),
  mine: tab('pages/person/mine/index'),
  volunteer: page('volunteer/pages/entry/index'),
  office: page('office/pages/desk/index'),
}

export type RouteName = keyof typeof routes
type ParamsOf<N extends RouteName> =
  (typeof routes)[N] extends Route<infer Params extends Texts> ? Params : never
/** No second argument where a page takes nothing. */
type Given<Params> = Record<never, never> extends Params ? [params?: Params] : [params: Params]

/** WeChat keeps ten pages at most; the eleventh could not be opened. */
const stackMax = 10

/** Goes to a page: `open('activity', { id })`. */
export async function open<N extends RouteName>(name: N, ...given: Given<ParamsOf<N>>): Promise<void> {
  const { path, tab: isTab }: Route<Texts> = routes[name]
  const url = `/${path}${query(given[0])}`
  if (isTab) await Taro.switchTab({ url })
  else if (Taro.getCurrentPages().length >= stackMax) await Taro.redirectTo({ url })
  else await Taro.navigateTo({ url })
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
    if (value !== undefined) decoded[key] = decodeURIComponent(value)
  }
  // The one cast: an address has texts only, and every param is a text or missing.
  return decoded as Partial<ParamsOf<N>>
}

function query(params: Texts = {}): string {
  const pairs = Object.entries(params).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
