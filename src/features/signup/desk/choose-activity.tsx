import { usePages } from '@/lib/pages'
import { sayWhen } from '@/lib/time-words'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'

interface Props {
  now: number
  onChoose: (activityId: string) => void
}

/** What is ahead and takes sign-ups now. */
export function ChooseActivity({ now, onChoose }: Props) {
  const pages = usePages('activity.list', {})
  return (
    <Loaded query={{ ...pages, data: pages.items }} rows={3}>
      {all => {
        const activities = all.filter(one => one.signupOpensAt <= now && now < one.signupClosesAt)
        return (
          <Stack>
            {activities.length === 0 ? (
              <Empty icon="calendar" title="眼下没有可以报名的活动" />
            ) : (
              <CellGroup title="报哪一个">
                {activities.map(({ id, title, startsAt, endsAt, seats }) => (
                  <Cell
                    key={id}
                    title={title}
                    note={sayWhen(startsAt, endsAt, now)}
                    value={seats.free > 0 ? `剩 ${seats.free}` : '排队'}
                    onPress={() => onChoose(id)}
                  />
                ))}
              </CellGroup>
            )}
            <More pages={pages} />
          </Stack>
        )
      }}
    </Loaded>
  )
}
