import { actWords } from '@domain/audit/act-words'
import { dayOf } from '@domain/time'
import { Button } from '@/ui/button/button'
import { DateField } from '@/ui/field/date-field'
import { PickField } from '@/ui/field/pick-field'
import { useLook } from '@/ui/look/look'
import { Grid, Row, Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'
import type { ActFilter } from './use-export'

const everything = 'all'

export interface Picked {
  /** A person or a record out of a row, with what to call it. */
  personId?: string
  recordId?: string
  words: string
}

interface Props {
  filter: ActFilter
  onChange: (filter: ActFilter) => void
  /** Sites that the caller may choose from, the office's 全部 among them; none: there is but one. */
  sites: readonly { value: string; text: string }[]
  picked: Picked | undefined
  onUnpick: () => void
  now: number
}

export const everySite = 'all'

/** What to look for: which act, where, on which days; a person or a record comes out of a row. */
export function ActFilters({ filter, onChange, sites, picked, onUnpick, now }: Props) {
  // A whole date in large words is as wide as a telephone.
  const { large } = useLook()
  const change = (part: Partial<ActFilter>) => onChange(without({ ...filter, ...part }))
  return (
    <Stack>
      <Grid min={large ? 300 : 160} gap={4}>
        {sites.length > 1 ? (
          <PickField
            label="单位"
            unmarked
            options={sites}
            value={filter.siteId ?? everySite}
            onChange={siteId => change({ siteId: siteId === everySite ? undefined : siteId })}
          />
        ) : null}
        <PickField
          label="做了什么"
          unmarked
          options={[
            { value: everything, text: '全部' },
            ...Object.entries(actWords).map(([value, text]) => ({ value, text })),
          ]}
          value={filter.action ?? everything}
          onChange={action => change({ action: action === everything ? undefined : action })}
        />
        <DateField
          label="从"
          unmarked
          value={filter.from ?? ''}
          to={dayOf(now)}
          onChange={from => change({ from: from || undefined })}
        />
        <DateField
          label="到"
          unmarked
          value={filter.to ?? ''}
          from={filter.from}
          to={dayOf(now)}
          onChange={to => change({ to: to || undefined })}
        />
      </Grid>
      {picked ? (
        <Row gap={2}>
          <Tag tone="accent">{picked.words}</Tag>
          <Button small kind="quiet" icon="close" onPress={onUnpick}>
            看全部
          </Button>
        </Row>
      ) : null}
    </Stack>
  )
}

/** What was taken out is not asked for. */
const without = (filter: ActFilter): ActFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
