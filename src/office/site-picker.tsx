import { Chips } from '@/ui/chips/chips'
import { PickField } from '@/ui/field/pick-field'
import type { MySites } from './use-my-sites'

/** In sight all at once. */
const chipsMax = 3

/** Which of one's sites the page is about; nothing for the many who have but one. */
export function SitePicker({ sites: { mine, current, choose } }: { sites: MySites }) {
  if (mine.length < 2) return null
  const items = mine.map(({ _id, shortName }) => ({ value: _id, text: shortName }))
  if (mine.length > chipsMax) {
    return <PickField label="单位" unmarked options={items} value={current?._id} onChange={choose} />
  }
  return (
    <Chips
      label="单位"
      required
      items={items}
      value={current?._id}
      onChange={siteId => choose(siteId ?? mine[0]?._id ?? '')}
    />
  )
}
