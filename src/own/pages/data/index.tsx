import { KeptKinds } from '@/features/person/own/kept-kinds'
import { OwnDoors } from '@/features/person/own/own-doors'
import { useQuery } from '@/lib/query'
import { useNow } from '@/lib/use-minute'
import { Note } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** All that is kept about me, what for, and what I can do about it. */
export default function OwnDataPage() {
  const query = useQuery('person.ownData', {})
  const now = useNow()
  return (
    <Screen title="我的个人信息" onRefresh={query.reload}>
      <Stack gap={5}>
        <Note>这里列出我们记了您的哪些信息、为什么记、记多久，还有谁看过。没有列出的，我们没有记。</Note>
        <Loaded query={query}>
          {({ kinds }) => (
            // The doors come with the rest: they would be pushed away under a finger.
            <Stack gap={5}>
              <KeptKinds kinds={kinds} now={now} />
              <OwnDoors />
            </Stack>
          )}
        </Loaded>
      </Stack>
    </Screen>
  )
}
