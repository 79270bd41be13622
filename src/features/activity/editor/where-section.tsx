import { useState } from 'react'
import { Card } from '@/ui/card/card'
import { CellGroup } from '@/ui/cell/cell'
import { FieldPair } from '@/ui/field/field-pair'
import { TextField } from '@/ui/field/text-field'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Switch } from '@/ui/switch/switch'
import { lengths } from './activity-gaps'
import type { SectionProps } from './section'

/** Where the map points when nothing else is said: the site's own house. */
interface Spot {
  lng: string
  lat: string
}

export function WhereSection({ draft, change, gaps, leave, siteSpot }: SectionProps & { siteSpot: Spot }) {
  const [elsewhere, setElsewhere] = useState(draft.lng !== siteSpot.lng || draft.lat !== siteSpot.lat)
  const turn = (on: boolean) => {
    setElsewhere(on)
    if (!on) change(siteSpot)
  }
  return (
    <Card>
      <Stack>
        <Heading>在哪里</Heading>
        <TextField
          label="地点"
          required
          value={draft.placeName}
          maxLength={lengths.placeName}
          anchor="placeName"
          error={gaps.placeName}
          onLeave={() => leave('placeName')}
          placeholder="如：一楼活动室"
          onChange={placeName => change({ placeName })}
        />
        <TextField
          label="地址"
          value={draft.address}
          maxLength={lengths.address}
          onChange={address => change({ address })}
        />
        <CellGroup
          hint={elsewhere ? '在腾讯位置服务的“坐标拾取器”里点一下地点，就能看到这两个数' : undefined}
        >
          <Switch
            label="不在站里办"
            note="居民点“看地图”时，打开的是另外的位置"
            checked={elsewhere}
            onChange={turn}
          />
        </CellGroup>
        {elsewhere ? (
          <FieldPair>
            <TextField
              label="经度"
              required
              value={draft.lng}
              anchor="spot"
              error={gaps.spot}
              onChange={lng => change({ lng })}
            />
            <TextField label="纬度" required value={draft.lat} onChange={lat => change({ lat })} />
          </FieldPair>
        ) : null}
      </Stack>
    </Card>
  )
}
