import { open } from '@/lib/routes'
import { Button } from '@/ui/button/button'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { MySignupCard } from './my-signup-card'
import { upcoming } from './upcoming'
import { useMySignups } from './use-my-signups'

const shown = 2

/** What one has signed up for and still lies ahead, the next first. Nothing where there is nothing. */
export function NextSignups({ now }: { now: number }) {
  const { items = [] } = useMySignups()
  const next = upcoming(items, now)
  if (next.length === 0) return null
  return (
    <Stack gap={3}>
      <Heading>我的报名</Heading>
      {next.slice(0, shown).map(signup => (
        <MySignupCard key={signup.signupId} signup={signup} now={now} />
      ))}
      {next.length > shown ? (
        <Button block onPress={() => void open('signups')}>
          全部 {next.length} 个报名
        </Button>
      ) : null}
    </Stack>
  )
}
