import { fittedThing, timeValue } from '@domain/message/fitted'
import { templates } from '@domain/message/templates'
import { blocksOf } from '@domain/notice/blocks'
import type { Site } from '@domain/site/site'
import { useState } from 'react'
import { Card } from '@/ui/card/card'
import { Chips } from '@/ui/chips/chips'
import { DrawnAs } from '@/ui/look/drawn-as'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { NoticeText } from '../notice-text'
import { shownAs, statesIn } from './blocks/picture-states'
import { fieldsOf } from './notice-draft'
import type { NoticeEditing } from './use-notice-editing'

interface Props {
  editing: NoticeEditing
  site: Site
  now: number
}

const ways = [
  { value: 'phone', text: '手机' },
  { value: 'large', text: '大字版' },
  { value: 'message', text: '微信提醒' },
] as const

/** The notice as residents will get it: their page, drawn by the very part of it, or WeChat's message. */
export function Preview({ editing, site, now }: Props) {
  const [way, setWay] = useState<(typeof ways)[number]['value']>('phone')
  return (
    <Stack gap={3}>
      <Chips label="怎么看" required items={ways} value={way} onChange={next => setWay(next ?? 'phone')} />
      {way === 'message' ? (
        <Message title={editing.draft.title} site={site} now={now} />
      ) : (
        <DrawnAs large={way === 'large'}>
          <Page editing={editing} site={site} now={now} />
        </DrawnAs>
      )}
    </Stack>
  )
}

function Page({ editing: { draft, notice }, site, now }: Props) {
  const { createdAt = now, publishedAt = now } = notice ?? {}
  const stateOf = statesIn(notice)
  const fields = fieldsOf(draft)
  const coverState = fields.cover ? stateOf(fields.cover) : undefined
  return (
    <Card>
      <NoticeText
        notice={{
          ...fields,
          ...(coverState ? { coverState } : {}),
          blocks: shownAs(blocksOf(fields), stateOf),
          _id: notice?._id ?? 'new',
          siteId: site._id,
          status: 'published',
          createdAt,
          publishedAt,
          updatedAt: now,
          rev: 0,
        }}
        siteName={site.shortName}
        now={now}
      />
    </Card>
  )
}

/** To those who agreed to be told: WeChat takes twenty characters of each. */
function Message({ title, site, now }: Pick<Props, 'site' | 'now'> & { title: string }) {
  const { title: words, slots } = templates.noticePublished
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={3}>{words}</Heading>
        <Note>{`${slots.title.words}：${fittedThing(title)}`}</Note>
        <Note>{`${slots.from.words}：${fittedThing(site.name)}`}</Note>
        <Note>{`${slots.when.words}：${timeValue(now)}`}</Note>
      </Stack>
    </Card>
  )
}
