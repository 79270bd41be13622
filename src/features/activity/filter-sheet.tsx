import { type Festival, festivals, type Kind, kinds } from '@domain/activity/activity'
import type { Site } from '@domain/site/site'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { Heading } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { Switch } from '@/ui/switch/switch'
import { chooseFilters, type Filters, useChoice } from './filters'

const kindItems = (Object.keys(kinds) as Kind[]).map(value => ({ value, text: kinds[value] }))
const festivalItems = (Object.keys(festivals) as Festival[]).map(value => ({ value, text: festivals[value] }))

interface Props {
  open: boolean
  onClose: () => void
  sites: readonly Site[]
  siteOnly: boolean
}

/** Every choice takes effect at once; the button only closes. */
export function FilterSheet({ open, onClose, sites, siteOnly }: Props) {
  const { filters } = useChoice()
  const set = (part: Filters) => chooseFilters({ ...filters, ...part })
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title="想看哪些活动？"
      footer={
        <Button kind="primary" block onPress={onClose}>
          看活动
        </Button>
      }
    >
      <Stack>
        {siteOnly ? null : (
          <CellGroup>
            <Switch
              label="只看还有名额的"
              checked={filters.freeOnly ?? false}
              onChange={on => set({ freeOnly: on || undefined })}
            />
          </CellGroup>
        )}
        <Heading level={3}>社区</Heading>
        <Chips
          label="社区"
          items={sites.map(site => ({ value: site._id, text: site.shortName }))}
          value={filters.siteId}
          onChange={siteId => set({ siteId })}
        />
        {siteOnly ? null : (
          <>
            <Heading level={3}>节日</Heading>
            <Chips
              label="节日"
              items={festivalItems}
              value={filters.festival}
              onChange={festival => set({ festival })}
            />
            <Heading level={3}>类别</Heading>
            <Chips label="类别" items={kindItems} value={filters.kind} onChange={kind => set({ kind })} />
          </>
        )}
      </Stack>
    </Sheet>
  )
}
