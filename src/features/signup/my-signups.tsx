import { useState } from 'react'
import { open } from '@/lib/routes'
import { useNow } from '@/lib/use-minute'
import { Button } from '@/ui/button/button'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { Tabs } from '@/ui/tabs/tabs'
import { MySignupCard } from './my-signup-card'
import { past, upcoming } from './upcoming'
import { useMySignups } from './use-my-signups'

const views = [
  { value: 'upcoming', text: '还没参加的' },
  { value: 'past', text: '以前的' },
] as const

/** All of one's sign-ups, those ahead and those behind. */
export function MySignups() {
  const now = useNow()
  const pages = useMySignups()
  const [view, setView] = useState<'upcoming' | 'past'>('upcoming')
  return (
    <Stack>
      <Tabs label="哪些报名" items={views} value={view} onChange={setView} />
      <Loaded query={{ ...pages, data: pages.items }} rows={3}>
        {signups => {
          const chosen = (view === 'past' ? past : upcoming)(signups, now)
          return (
            <Stack gap={3}>
              {chosen.map(signup => (
                <MySignupCard key={signup.signupId} signup={signup} now={now} />
              ))}
              {chosen.length === 0 && !pages.hasMore ? <Nothing view={view} /> : null}
              <More pages={pages} />
            </Stack>
          )
        }}
      </Loaded>
    </Stack>
  )
}

function Nothing({ view }: { view: 'upcoming' | 'past' }) {
  if (view === 'past') return <Empty icon="calendar" title="还没有以前的报名" />
  return (
    <Empty
      icon="calendar"
      title="还没有报名的活动"
      note="看看最近社区里有什么"
      action={
        <Button kind="primary" onPress={() => void open('activities')}>
          去看活动
        </Button>
      }
    />
  )
}
