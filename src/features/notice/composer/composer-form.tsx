import type { Scope } from '@domain/access'
import { type NoticeCategory, noticeCategories } from '@domain/notice/notice'
import type { Site } from '@domain/site/site'
import type { Publishing } from '@/lib/editing/use-publish'
import { sayMoment } from '@/lib/time-words'
import { Card } from '@/ui/card/card'
import { CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { Conflict } from '@/ui/edit-notes/conflict'
import { Restored } from '@/ui/edit-notes/restored'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Switch } from '@/ui/switch/switch'
import { AudienceField } from './audience-field'
import type { Places } from './audience-words'
import { BlocksField } from './blocks/blocks-field'
import { PicturePick } from './blocks/picture-pick'
import { statesIn } from './blocks/picture-states'
import { ExpiryField } from './expiry-field'
import { type Gaps, lengths } from './notice-gaps'
import { sayNoticePart } from './notice-parts'
import { Scheduled } from './scheduled'
import { TemplateField } from './template-field'
import type { NoticeEditing } from './use-notice-editing'

const categories = (Object.keys(noticeCategories) as NoticeCategory[]).map(value => ({
  value,
  text: noticeCategories[value],
}))

const asksItems = [
  { value: 'nothing', text: '看看就好' },
  { value: 'read', text: '点“已阅”' },
  { value: 'answer', text: '回复参加不参加' },
] as const

interface Props {
  editing: NoticeEditing
  publishing: Pick<Publishing<Gaps>, 'gaps' | 'leave'>
  site: Site
  places: Places
  reach: Scope
  now: number
}

/** All fields, and above them what has to be known about the work on them. */
export function ComposerForm({ editing, publishing, site, places, reach, now }: Props) {
  const { gaps, leave } = publishing
  const { draft, change, conflict, restoredAt } = editing
  const stateOf = statesIn(editing.notice)
  return (
    <Stack>
      <Note>{`由${site.name}发出`}</Note>
      {conflict ? (
        <Conflict
          clashes={conflict.clashing.map(part => ({
            part,
            mine: sayNoticePart(draft, part, places),
            theirs: sayNoticePart(conflict.theirs, part, places),
          }))}
          theirsOnly={conflict.theirsOnly}
          onTakeTheirs={editing.discard}
          onMerge={editing.merge}
        />
      ) : restoredAt ? (
        <Restored when={sayMoment(restoredAt, now)} onDiscard={editing.discard} />
      ) : null}
      <Scheduled editing={editing} now={now} />
      <TemplateField draft={draft} change={change} />
      <Card>
        <Stack>
          <AudienceField
            draft={draft}
            change={change}
            error={gaps.audience}
            places={places}
            siteId={site._id}
            reach={reach}
          />
          <Field label="类别" required>
            <Chips
              label="类别"
              required
              items={categories}
              value={draft.category}
              onChange={category => change({ category: category ?? draft.category })}
            />
          </Field>
          <TextField
            label="标题"
            required
            value={draft.title}
            maxLength={lengths.title}
            anchor="title"
            error={gaps.title}
            onLeave={() => leave('title')}
            placeholder="一眼看得懂的一句话"
            onChange={title => change({ title })}
          />
          <PicturePick
            label="封面图片"
            hint="横的图片最好看，保存后由微信检查"
            folder="covers"
            optional
            value={draft.cover}
            state={stateOf(draft.cover)}
            words="封面"
            onChange={cover => change({ cover })}
          />
          <BlocksField
            blocks={draft.blocks}
            error={gaps.blocks}
            onLeave={() => leave('blocks')}
            site={site}
            stateOf={stateOf}
            onChange={blocks => change({ blocks })}
          />
        </Stack>
      </Card>
      <Card>
        <Field label="请居民做什么" hint="点了以后，“谁看到了”里看得到人数">
          <Chips
            label="请居民做什么"
            required
            items={asksItems}
            value={draft.asks || 'nothing'}
            onChange={asks => change({ asks: asks === 'read' || asks === 'answer' ? asks : '' })}
          />
        </Field>
      </Card>
      <CellGroup>
        <Switch
          label="置顶"
          note="排在所有通知的最上面"
          checked={draft.pinned}
          onChange={pinned => change({ pinned })}
        />
        <Switch
          label="到期自动收起"
          note="过了时间，居民就看不到了"
          checked={draft.expires}
          onChange={expires => change({ expires })}
        />
      </CellGroup>
      {draft.expires ? <ExpiryField draft={draft} change={change} error={gaps.expires} now={now} /> : null}
    </Stack>
  )
}
