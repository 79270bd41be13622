import { useReachBottom } from '@tarojs/taro'
import { Button } from '../button/button'

interface Props {
  /** As `usePages` gives it. */
  pages: { hasMore: boolean; loadingMore: boolean; more: () => void }
}

/** The end of a list that has more: scrolling down fetches it, and so does the button. */
export function More({ pages: { hasMore, loadingMore, more } }: Props) {
  useReachBottom(() => {
    if (hasMore && !loadingMore) more()
  })
  if (!hasMore) return null
  return (
    <Button block busy={loadingMore} onPress={more}>
      再看一些
    </Button>
  )
}
