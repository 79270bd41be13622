import type { Sites } from '@/lib/use-sites'
import { PickField } from '@/ui/field/pick-field'
import { Stack } from '@/ui/stack/stack'

interface Props {
  sites: Sites
  siteId: string | undefined
  estateId: string | undefined
  onChange: (siteId: string, estateId: string | undefined) => void
}

/** 58 estates are too many for one wheel: the community first, then its estates. Only the estate is kept. */
export function EstateFields({ sites: { sites, estates }, siteId, estateId, onChange }: Props) {
  const stations = sites.filter(({ kind }) => kind === 'station')
  const near = estates.filter(estate => estate.siteId === siteId)
  return (
    <Stack>
      <PickField
        label="所在社区"
        options={stations.map(site => ({ value: site._id, text: site.shortName }))}
        value={siteId}
        hint="填了以后，首页先显示您社区的活动"
        onChange={id => onChange(id, id === siteId ? estateId : undefined)}
      />
      {siteId ? (
        <PickField
          label="常住小区"
          options={near.map(estate => ({ value: estate._id, text: estate.name }))}
          value={estateId}
          onChange={id => onChange(siteId, id)}
        />
      ) : null}
    </Stack>
  )
}
