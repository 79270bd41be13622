import { lazy, type PropsWithChildren, Suspense, useEffect, useMemo } from 'react'
import { QueryProvider } from '@/lib/query-provider'
import { useTextSize } from '@/lib/text-size'
import { LookContext } from '@/ui/look/look'
import { PrivacySheet } from './privacy-sheet'
import { Unsent } from './unsent'
import { useOwnTextSize } from './use-own-text-size'

/** Its import is not even read in a build without development tools. */
const DemoPeople =
  __DEV_TOOLS__ && process.env.TARO_ENV === 'h5' ? lazy(() => import('./demo-people/demo-people')) : null

/** WeChat has its own. */
const WechatSheet = process.env.TARO_ENV === 'h5' ? lazy(() => import('./wechat-sheet/wechat-sheet')) : null

/** Around every page: data, look, and what the app says about the network. */
export function Shell({ children }: PropsWithChildren) {
  return (
    <QueryProvider>
      <Look>{children}</Look>
    </QueryProvider>
  )
}

function Look({ children }: PropsWithChildren) {
  const { large } = useTextSize()
  useOwnTextSize()
  useEffect(() => {
    // For what Taro draws outside of our pages.
    if (process.env.TARO_ENV === 'h5') document.body.classList.toggle('ui-large', large)
  }, [large])
  const look = useMemo(() => ({ large, banner: <Banner /> }), [large])
  return <LookContext.Provider value={look}>{children}</LookContext.Provider>
}

function Banner() {
  return (
    <>
      <Unsent />
      {process.env.TARO_ENV === 'h5' ? null : <PrivacySheet />}
      {DemoPeople ? (
        <Suspense fallback={null}>
          <DemoPeople />
        </Suspense>
      ) : null}
      {WechatSheet ? (
        <Suspense fallback={null}>
          <WechatSheet />
        </Suspense>
      ) : null}
    </>
  )
}
