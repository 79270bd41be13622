import type { Site } from '@domain/site/site'
import { callPhone, showPlace } from '@/lib/reach'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** A browser has no map of its own: there it is a page with the address. */
const way = process.env.TARO_ENV === 'h5' ? '怎么去' : '看地图'

/** How to reach a station or the office in person or by telephone. */
export function SiteCard({ site, title }: { site: Site; title?: string }) {
  const { name, address, phone, settings } = site
  return (
    <CellGroup title={title}>
      <Cell
        icon="phone"
        title={name}
        note={phone}
        value="打电话"
        label={`打电话给${name}，${phone}`}
        onPress={() => callPhone(phone)}
      />
      <Cell
        icon="place"
        title={address}
        value={way}
        label={`${address}，${way}`}
        onPress={() => showPlace(site, { site: site._id })}
      />
      <Cell icon="clock" title={settings.openingHours} note="开门时间" />
    </CellGroup>
  )
}
