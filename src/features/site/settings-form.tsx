import type { Site, SiteSettings } from '@domain/site/site'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { PickField } from '@/ui/field/pick-field'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Switch } from '@/ui/switch/switch'
import { toast } from '@/ui/toast/toast'

const choices = (values: readonly number[], words: (value: number) => string) =>
  values.map(value => ({ value: String(value), text: words(value) }))

const partySizes = choices([1, 2, 3, 4, 5, 6, 8, 10], count => `${count} 人`)
const offerHours = choices([2, 4, 6, 12, 24, 36, 48, 72], hours => `${hours} 小时`)
const opens = choices([0, 15, 30, 60, 90, 120, 180], minutes =>
  minutes ? `开始前 ${minutes} 分钟` : '开始时',
)
const radii = choices([0, 100, 200, 300, 500, 1000], metres => (metres ? `${metres} 米以内` : '不核对位置'))

/** One that is not among the choices was set in another way, and stays. */
const withOwn = (options: readonly { value: string; text: string }[], value: number) =>
  options.some(option => option.value === String(value))
    ? options
    : [...options, { value: String(value), text: String(value) }]

/** What a site decides for all of its activities. Activities that are out already keep what they were published with. */
export function SettingsForm({ site }: { site: Site }) {
  const [draft, setDraft] = useState<SiteSettings>(site.settings)
  const { run, busy, failure } = useAction('site.saveSettings')
  const set = (changed: Partial<SiteSettings>) => setDraft({ ...draft, ...changed })
  const missing = draft.slogan.trim() === '' || draft.openingHours.trim() === ''
  const save = async () => {
    const answer = await run({ siteId: site._id, settings: draft })
    if (answer.ok) toast('已保存', 'good')
  }
  const pick = (
    label: string,
    hint: string,
    options: readonly { value: string; text: string }[],
    value: number,
    change: (value: number) => void,
  ) => (
    <PickField
      label={label}
      hint={hint}
      unmarked
      options={withOwn(options, value)}
      value={String(value)}
      onChange={picked => change(Number(picked))}
    />
  )
  return (
    <Stack>
      <TextField
        label="口号"
        required
        value={draft.slogan}
        maxLength={40}
        onChange={slogan => set({ slogan })}
        error={draft.slogan.trim() ? undefined : '请写一句，居民在首页看到'}
      />
      <TextField
        label="开放时间"
        required
        value={draft.openingHours}
        maxLength={60}
        onChange={hours => set({ openingHours: hours })}
        error={draft.openingHours.trim() ? undefined : '请写清楚什么时候有人'}
      />
      {pick('一次最多报几人', '新写的活动先按这个数，写活动时还能改', partySizes, draft.partyMax, partyMax =>
        set({ partyMax }),
      )}
      {pick(
        '空出的名额留多久',
        '轮到候补的人，名额给他留这么久等他确认；离开始不远时自动缩短，开始前三小时内直接报上',
        offerHours,
        draft.offerHours ?? 24,
        hours => set({ offerHours: hours }),
      )}
      {pick('什么时候开始签到', '一直到活动结束', opens, draft.checkInOpens ?? 60, checkInOpens =>
        set({ checkInOpens }),
      )}
      {pick(
        '签到要不要核对位置',
        '居民自己扫码签到时核对；位置不准、不愿意给的，由工作人员点名。位置不保存',
        radii,
        draft.checkInRadius ?? 0,
        checkInRadius => set({ checkInRadius }),
      )}
      <CellGroup>
        <Switch
          label="通知要两个人看过再发"
          note="谁写的谁不能发，要另一位同事打开草稿，看过再点发布"
          checked={draft.noticeReview ?? false}
          onChange={noticeReview => set({ noticeReview })}
        />
      </CellGroup>
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
      <Button kind="primary" block busy={busy} disabled={missing} onPress={() => void save()}>
        保存
      </Button>
    </Stack>
  )
}
