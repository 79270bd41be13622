import { type Festival, festivals, type Kind, kinds } from '@domain/activity/activity'
import type { ActivityDetail } from '@domain/activity/contract'
import { Card } from '@/ui/card/card'
import { Chips } from '@/ui/chips/chips'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Heading } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { lengths } from './activity-gaps'
import { CoverField } from './cover-field'
import type { SectionProps } from './section'

const kindItems = (Object.keys(kinds) as Kind[]).map(value => ({ value, text: kinds[value] }))
const festivalItems = (Object.keys(festivals) as Festival[]).map(value => ({ value, text: festivals[value] }))

interface Props extends SectionProps {
  coverState: ActivityDetail['coverState']
}

/** What it is, in the words and the picture that residents see. */
export function WhatSection({ draft, change, gaps, leave, coverState }: Props) {
  return (
    <Card>
      <Stack>
        <Heading>办什么活动</Heading>
        <TextField
          label="活动名称"
          required
          value={draft.title}
          maxLength={lengths.title}
          anchor="title"
          error={gaps.title}
          onLeave={() => leave('title')}
          placeholder="如：中秋月饼制作会"
          onChange={title => change({ title })}
        />
        <Field label="类别" required>
          <Chips
            label="类别"
            required
            items={kindItems}
            value={draft.kind}
            onChange={kind => change({ kind: kind ?? draft.kind })}
          />
        </Field>
        {draft.kind === 'festival' ? (
          <Field label="哪个节日" hint="选了节日，活动页会用上这个节日的颜色和图案">
            <Chips
              label="哪个节日"
              items={festivalItems}
              value={draft.festival || undefined}
              onChange={festival => change({ festival: festival ?? '' })}
            />
          </Field>
        ) : null}
        <TextField
          label="一句话介绍"
          value={draft.summary}
          maxLength={lengths.summary}
          placeholder="列表里看到的那句话"
          onChange={summary => change({ summary })}
        />
        <TextField
          label="活动介绍"
          value={draft.body}
          lines={5}
          maxLength={lengths.body}
          hint="一行就是一段。要带什么、怎么集合，都写在这里"
          onChange={body => change({ body })}
        />
        <CoverField value={draft.cover} state={coverState} onChange={cover => change({ cover })} />
      </Stack>
    </Card>
  )
}
