import { dayOf } from '@domain/time'
import { usePages } from '@/lib/pages'
import { useNow } from '@/lib/use-minute'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { ActivityTable } from './activity-table'

interface Props {
  /** Undefined: of all sites. */
  siteId: string | undefined
  nameOf: (siteId: string) => string
}

const shown = 8

/** The next few after today: what fills, and what does not. */
export function Coming({ siteId, nameOf }: Props) {
  const now = useNow()
  const pages = usePages('activity.list', { siteId })
  return (
    <Stack gap={3}>
      <Heading>接下来的活动</Heading>
      <Loaded query={{ ...pages, data: pages.items }} rows={2}>
        {activities => {
          const later = activities.filter(({ startsAt }) => dayOf(startsAt) > dayOf(now)).slice(0, shown)
          if (later.length === 0) return <Note>还没有安排</Note>
          return (
            <ActivityTable
              label="接下来的活动"
              activities={later}
              now={now}
              nameOf={siteId ? undefined : nameOf}
            />
          )
        }}
      </Loaded>
    </Stack>
  )
}
