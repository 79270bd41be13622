import { type AgeBand, ageBands, type NoticeAudience } from '@domain/notice/audience'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Field } from '@/ui/field/field'
import { PickField } from '@/ui/field/pick-field'
import type { AudienceProps } from './audience-field'
import { audienceOf, kindOf, textOf } from './audience-text'
import { audienceWords } from './audience-words'

const bands = (Object.keys(ageBands) as AgeBand[]).map(value => ({ value, text: ageBands[value] }))

/** Which communities, estates or ages, where the audience asks for them. */
export function AudienceChoices(props: AudienceProps) {
  const { draft, change, places, reach } = props
  const kind = kindOf(draft.audience)
  if (kind === 'all' || kind === 'site') return null
  const audience = audienceOf(draft.audience)
  const say = (next: NoticeAudience) => change({ audience: textOf(next, true) })
  if (audience.of === 'estates')
    return (
      <Estates
        {...props}
        chosen={audience.estateIds}
        onChange={estateIds => say({ ...audience, estateIds })}
      />
    )
  const { siteIds } = audience
  const stations = places.sites.filter(site => site.kind === 'station')
  return (
    <>
      {audience.of === 'ages' ? (
        <Choices label="哪些年龄" hint="按今天的周岁算。没填出生日期的居民收不到">
          <CheckList
            label="哪些年龄"
            items={bands}
            chosen={audience.bands}
            onChange={chosen => say({ ...audience, bands: chosen })}
          />
        </Choices>
      ) : null}
      {reach.all ? (
        <Choices
          label="哪些社区"
          hint={`${kind === 'residents' ? '' : '一个都不选，就是全街道。'}按居民在个人资料里填的小区算`}
        >
          <CheckList
            label="哪些社区"
            items={stations.map(({ _id, shortName }) => ({ value: _id, text: shortName }))}
            chosen={siteIds}
            onChange={chosen => say({ ...audience, siteIds: chosen })}
          />
        </Choices>
      ) : null}
    </>
  )
}

function Choices({ label, hint, children }: { label: string; hint: string; children: ReactNode }) {
  return (
    <Field label={label} required hint={hint}>
      <CellGroup>{children}</CellGroup>
    </Field>
  )
}

interface EstatesProps extends AudienceProps {
  chosen: string[]
  onChange: (chosen: string[]) => void
}

/** Of one community after the other: a street has more than a list should show at once. */
function Estates({ draft, places, siteId, reach, chosen, onChange }: EstatesProps) {
  const stations = places.sites.filter(({ kind }) => kind === 'station')
  const [looked, setLooked] = useState(stations[0]?._id)
  const at = reach.all ? looked : siteId
  const here = places.estates.filter(estate => estate.siteId === at)
  return (
    <>
      {reach.all ? (
        <PickField
          label="哪个社区的小区"
          unmarked
          options={stations.map(({ _id, shortName }) => ({ value: _id, text: shortName }))}
          value={at}
          onChange={setLooked}
        />
      ) : null}
      <Choices
        label="哪些小区"
        hint={chosen.length > 0 ? `发给${audienceWords(draft, places)}` : '没填小区的居民收不到'}
      >
        <CheckList
          label="哪些小区"
          items={here.map(({ _id, name }) => ({ value: _id, text: name }))}
          chosen={chosen}
          onChange={onChange}
        />
      </Choices>
    </>
  )
}
