import { View } from '@tarojs/components'
import { useState } from 'react'
import { useOnline } from '@/lib/use-network'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { useGradual } from '@/ui/gradual/use-gradual'
import { Note } from '@/ui/prose/prose'
import { SearchBar } from '@/ui/search-bar/search-bar'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'
import { PartyRow } from './party-row'
import { rowsToShow } from './ticks'
import type { DayList } from './use-day-list'
import type { Ticks } from './use-ticks'

/** What the record of acts says about a look at whole names at the door. */
const purpose = '活动现场点名'

interface Props {
  list: DayList
  ticks: Ticks
}

/** The list by which staff tick who has come: with the thumb, and also without a network. */
export function TickList({ list, ticks }: Props) {
  const online = useOnline()
  const [words, setWords] = useState('')
  const [only, setOnly] = useState<'all' | 'missing'>('all')
  const shown = ticks.shown && rowsToShow(ticks.shown, words, only)
  const count = useGradual(shown?.length ?? 0)
  return (
    <Stack gap={3}>
      <Unsent ticks={ticks} online={online} />
      <SearchBar label="找名字" value={words} onChange={setWords} />
      <Row gap={2} apart>
        <Chips
          label="看哪些人"
          items={[
            { value: 'all', text: '全部' },
            { value: 'missing', text: '还没到' },
          ]}
          value={only}
          required
          onChange={value => setOnly(value ?? 'all')}
        />
        <Row gap={2}>
          <Button small onPress={() => void list.load(list.full ? undefined : purpose)} disabled={!online}>
            {list.full ? '隐去姓名' : '显示全名'}
          </Button>
          <Button small onPress={() => void list.load()} disabled={!online}>
            刷新
          </Button>
        </Row>
      </Row>
      {list.full ? <Note>正在显示完整姓名，已记入日志</Note> : null}
      {list.old ? <Note tone="warn">没有网络，这是手机上存的名单。可以照常点名，联网后自动上传</Note> : null}
      <Loaded
        query={{ data: shown, failure: list.rows ? undefined : list.failure, reload: () => list.load() }}
        rows={4}
      >
        {rows =>
          rows.length === 0 ? (
            <Empty
              icon="people"
              title={words ? '名单里没有这个名字' : only === 'all' ? '没有人报名' : '都到齐了'}
            />
          ) : (
            <CellGroup>
              {rows.slice(0, count).map(row => (
                <PartyRow
                  key={row.signupId}
                  row={row}
                  onTick={(attendee, came) => ticks.tick(row.signupId, attendee, came)}
                />
              ))}
            </CellGroup>
          )
        }
      </Loaded>
    </Stack>
  )
}

function Unsent({ ticks, online }: { ticks: Ticks; online: boolean }) {
  return (
    <>
      {ticks.waiting > 0 ? (
        <Alert
          tone="info"
          icon="offline"
          title={`${ticks.waiting} 条点名待上传`}
          action={
            <Button small disabled={!online} onPress={() => void ticks.send()}>
              现在上传
            </Button>
          }
        >
          已经存在这部手机上，联网后自动上传，关掉也不会丢
        </Alert>
      ) : null}
      {ticks.refused.length > 0 ? (
        <Alert
          tone="warn"
          title={`${ticks.refused.length} 条点名没有记上`}
          action={
            <Button small onPress={ticks.seen}>
              知道了
            </Button>
          }
        >
          {[...new Set(ticks.refused.map(({ message }) => message))].map(message => (
            <View key={message}>{message}</View>
          ))}
        </Alert>
      ) : null}
    </>
  )
}
