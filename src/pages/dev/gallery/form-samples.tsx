import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList, Tick } from '@/ui/check-list/check-list'
import { Chips } from '@/ui/chips/chips'
import { DateField } from '@/ui/field/date-field'
import { PickField } from '@/ui/field/pick-field'
import { TextField } from '@/ui/field/text-field'
import { SearchBar } from '@/ui/search-bar/search-bar'
import { Grid } from '@/ui/stack/stack'
import { Stepper } from '@/ui/stepper/stepper'
import { Switch } from '@/ui/switch/switch'
import { Tabs } from '@/ui/tabs/tabs'
import { toast } from '@/ui/toast/toast'

const kinds = [
  { value: 'festival', text: '我们的节日' },
  { value: 'reading', text: '经典诵读' },
  { value: 'arts', text: '文艺活动' },
  { value: 'fitness', text: '健身活动' },
] as const

export function FormSamples() {
  const [search, setSearch] = useState('')
  const [tab, setTab] = useState<'list' | 'month'>('list')
  const [kind, setKind] = useState<(typeof kinds)[number]['value'] | undefined>('festival')
  const [name, setName] = useState('王芳')
  const [body, setBody] = useState('')
  const [birth, setBirth] = useState('')
  const [time, setTime] = useState('14:30')
  const [estate, setEstate] = useState<'a' | 'b' | undefined>()
  const [on, setOn] = useState(true)
  const [agreed, setAgreed] = useState(false)
  const [seats, setSeats] = useState(2)
  const [who, setWho] = useState<('self' | 'child' | 'baby')[]>(['self'])
  return (
    <>
      <SearchBar label="搜索活动" value={search} onChange={setSearch} />
      <Tabs
        label="看法"
        items={[
          { value: 'list', text: '列表' },
          { value: 'month', text: '月历' },
        ]}
        value={tab}
        onChange={setTab}
      />
      <Chips label="类别" items={kinds} value={kind} onChange={setKind} oneLine />
      <Grid min={280} gap={4}>
        <TextField label="姓名" required value={name} onChange={setName} hint="签到时用，别的居民看不到" />
        <TextField
          label="电话"
          type="tel"
          required
          value="138"
          onChange={() => {}}
          error="电话号码应是 11 位"
        />
        <PickField
          label="常住小区"
          options={[
            { value: 'a', text: '阳光花园' },
            { value: 'b', text: '辽河小区' },
          ]}
          value={estate}
          onChange={setEstate}
        />
        <DateField label="出生日期" value={birth} onChange={setBirth} />
        <DateField label="开始时间" mode="time" required value={time} onChange={setTime} />
        <TextField
          label="活动介绍"
          lines={3}
          value={body}
          onChange={setBody}
          placeholder="写给居民看的话"
          maxLength={4000}
        />
      </Grid>
      <Stepper label="人数" value={seats} min={1} max={4} onChange={setSeats} />
      <CellGroup title="谁来参加">
        <CheckList
          label="谁来参加"
          chosen={who}
          onChange={setWho}
          items={[
            { value: 'self', text: '王芳', note: '本人' },
            { value: 'child', text: '李小明', note: '子女，8 岁' },
            { value: 'baby', text: '李小宝', note: '没有达到活动的年龄要求', disabled: true },
          ]}
        />
      </CellGroup>
      <CellGroup>
        <Switch label="大字版" note="字和按钮都更大" checked={on} onChange={setOn} />
        <Switch label="只看还有名额的" checked={false} onChange={() => {}} />
      </CellGroup>
      <Tick checked={agreed} onChange={setAgreed} text="我已阅读并同意《个人信息说明》" />
      <Button block onPress={() => toast('已保存', 'good')}>
        保存
      </Button>
    </>
  )
}
