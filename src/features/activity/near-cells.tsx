import type { NearCard } from '@domain/activity/contract'
import type { Sites } from '@/lib/use-sites'
import { CellGroup } from '@/ui/cell/cell'
import { useGradual } from '@/ui/gradual/use-gradual'
import { ActivityCell } from './activity-cell'
import { distanceWords } from './distance-words'

interface Props {
  items: readonly NearCard[]
  sites: Sites
  now: number
}

export function NearCells({ items, sites, now }: Props) {
  const shown = useGradual(items.length)
  return (
    <CellGroup>
      {items.slice(0, shown).map(activity => (
        <ActivityCell
          key={activity.id}
          activity={activity}
          siteName={`${distanceWords(activity.metres)} · ${sites.nameOf(activity.siteId)}`}
          now={now}
        />
      ))}
    </CellGroup>
  )
}
