import type { LinkBlock } from '@domain/notice/blocks'
import type { PageAlone, PageOfOne } from '@domain/notice/links'
import { open } from '@/lib/routes'
import { Button } from '@/ui/button/button'

/** Where each of them lies in this app. */
const alone: Record<PageAlone, () => Promise<void>> = {
  activities: () => open('activities'),
  festival: () => open('festival', {}),
  volunteer: () => open('volunteer'),
  signups: () => open('signups'),
  profile: () => open('profile'),
}
const ofOne: Record<PageOfOne, (id: string) => Promise<void>> = {
  activity: id => open('activity', { id }),
  notice: id => open('notice', { id }),
}

/** Leads to another page of the app. Nothing where this app knows no such page: an older one may read a newer notice. */
export function LinkRow({ link: { text, to } }: { link: LinkBlock }) {
  const go = 'id' in to ? ofOne[to.page] && (() => ofOne[to.page](to.id)) : alone[to.page]
  if (!go) return null
  return (
    <Button block onPress={() => void go()}>
      {text}
    </Button>
  )
}
