import { dayOf } from '@domain/time'
import { serviceTypes } from '@domain/volunteer/volunteer'
import { usePages } from '@/lib/pages'
import { open } from '@/lib/routes'
import { sayDate } from '@/lib/time-words'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'

/** Whoever waits longest stands first. */
export function ReviewQueue({ siteId, now }: { siteId: string; now: number }) {
  const pages = usePages('volunteer.queue', { siteId })
  return (
    <Loaded query={{ ...pages, data: pages.items }}>
      {rows =>
        rows.length === 0 ? (
          <Empty icon="heart" title="没有等待审核的注册" />
        ) : (
          <Stack>
            <CellGroup title="等待审核">
              {rows.map(({ volunteerId, name, minor, services, askedAt }) => (
                <Cell
                  key={volunteerId}
                  title={minor ? `${name}（未满 18 岁）` : name}
                  note={services.map(one => serviceTypes[one]).join('、')}
                  value={sayDate(dayOf(askedAt), now)}
                  onPress={() => void open('officeVolunteer', { id: volunteerId })}
                />
              ))}
            </CellGroup>
            <More pages={pages} />
          </Stack>
        )
      }
    </Loaded>
  )
}
