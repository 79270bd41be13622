import type { OwnFact, OwnRecord } from '@domain/person/own-data'
import { Text } from '@tarojs/components'
import { sayDate, sayMoment } from '@/lib/time-words'
import { Cell } from '@/ui/cell/cell'

interface Props {
  record: OwnRecord
  now: number
}

/** One thing that is kept: what, when, and the rest of what is known of it. */
export function OwnRecordCell({ record: { title, at, facts }, now }: Props) {
  const shown: OwnFact[] = at === undefined ? facts : [{ label: '时间', value: at }, ...facts]
  // One text of several lines: a page of these is far smaller to send than a view for each line.
  const lines = shown.map(({ label, value }) => `${label}：${say(value, now)}`)
  return <Cell title={title} note={<Text>{lines.join('\n')}</Text>} />
}

function say(value: OwnFact['value'], now: number): string {
  if (typeof value === 'number') return sayMoment(value, now)
  return /^\d{4}-\d\d-\d\d$/.test(value) ? sayDate(value, now) : value
}
