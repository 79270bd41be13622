import type { PropsWithChildren } from 'react'
import { SWRConfig } from 'swr'
import { type Failure, isOpen } from './answer'
import { network } from './client'

const retryMs = 15_000

const answers = new Map()

/** Around the whole app: how `useQuery` and `usePages` read. */
export function QueryProvider({ children }: PropsWithChildren) {
  return (
    <SWRConfig
      value={{
        // `useFresh` does it for WeChat, where there are no window events; in the browser both do.
        revalidateOnFocus: process.env.TARO_ENV === 'h5',
        // SWR listens to `initReconnect` of a cache that it is given, and never for its own one.
        provider: () => answers,
        initReconnect: network.onBack,
        isOnline: network.online,
        // A refusal stays a refusal; only where no answer came is another try worth it.
        onErrorRetry(error: Failure, _key, _config, revalidate, { retryCount }) {
          if (isOpen(error))
            setTimeout(() => void revalidate({ retryCount }), Math.min(retryMs * retryCount, 60_000))
        },
      }}
    >
      {children}
    </SWRConfig>
  )
}
