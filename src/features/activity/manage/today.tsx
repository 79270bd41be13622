import { dayOf } from '@domain/time'
import { usePages } from '@/lib/pages'
import { sayDate, sayWeekday } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { ActivityTable } from './activity-table'

interface Props {
  /** Undefined: of all sites. */
  siteId: string | undefined
  nameOf: (siteId: string) => string
}

/** What takes place today, with seats and line. */
export function Today({ siteId, nameOf }: Props) {
  const now = useNow()
  const today = dayOf(now)
  const pages = usePages('activity.list', { day: today, siteId })
  return (
    <Stack gap={3}>
      <Heading aside={<Note>{`${sayDate(today, now)} ${sayWeekday(today)}`}</Note>}>今天的活动</Heading>
      <Loaded query={{ ...pages, data: pages.items }} rows={2}>
        {activities =>
          activities.length === 0 ? (
            <Empty icon="calendar" title="今天没有活动" />
          ) : (
            <Stack gap={3}>
              <ActivityTable
                label="今天的活动"
                activities={activities}
                now={now}
                nameOf={siteId ? undefined : nameOf}
              />
              <More pages={pages} />
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}
