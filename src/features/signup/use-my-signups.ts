import { type Pages, usePages } from '@/lib/pages'
import { useEveryMinute } from '@/lib/use-minute'

/** One's own sign-ups. As long as one of them waits they are read again every minute: the place in line moves. */
export function useMySignups(): Pages<'signup.mine'> {
  const pages = usePages('signup.mine', {})
  useEveryMinute(() => {
    if (pages.items?.some(({ state }) => state === 'waiting')) void pages.reload()
  })
  return pages
}
