import { usePages } from '@/lib/pages'
import { open } from '@/lib/routes'
import { sayWhen } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

const shown = 4

/** Drafts of a site that wait to be finished: the latest few, and the way to all of them. */
export function Drafts({ siteId }: { siteId: string }) {
  const now = useNow()
  const pages = usePages('activity.manage', { siteId, status: 'draft' })
  return (
    <Stack gap={3}>
      <Heading>没发布的草稿</Heading>
      <Loaded query={{ ...pages, data: pages.items }} rows={1}>
        {drafts =>
          drafts.length === 0 ? (
            <Note>没有草稿</Note>
          ) : (
            <Stack gap={3}>
              <CellGroup>
                {drafts.slice(0, shown).map(({ id, title, startsAt, endsAt }) => (
                  <Cell
                    key={id}
                    title={title}
                    note={sayWhen(startsAt, endsAt, now)}
                    onPress={() => void open('officeEditor', { id })}
                  />
                ))}
              </CellGroup>
              {drafts.length > shown || pages.hasMore ? (
                <Button block onPress={() => void open('officeActivities', { status: 'draft' })}>
                  全部草稿
                </Button>
              ) : null}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}
