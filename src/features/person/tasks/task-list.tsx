import type { MyTasks, TaskView } from '@domain/person/task-contract'
import { useState } from 'react'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Empty } from '@/ui/states/states'
import { Tag } from '@/ui/tag/tag'
import { BulkSheet } from './bulk-sheet'
import { kindOf } from './task-kinds'
import { inGroups, type NameOf, noteOf, whenOf } from './task-words'
import { keyOf } from './use-bulk'

interface Props {
  mine: MyTasks
  nameOf: NameOf
  now: number
}

/** What waits, the late first; a kind by itself can be done several at once. */
export function TaskList({ mine: { tasks, more, unread }, nameOf, now }: Props) {
  const [kind, setKind] = useState<string>()
  const [doing, setDoing] = useState(false)
  const kinds = [...new Set(tasks.map(task => task.kind))]
  const chosen = kinds.find(one => one === kind)
  const shown = tasks.filter(task => chosen === undefined || task.kind === chosen)
  // With one kind there is nothing to choose.
  const only = chosen ?? (kinds.length === 1 ? kinds[0] : undefined)
  const bulk = only === undefined ? undefined : kindOf(only)?.bulk
  // Whose work is all of one site need not read its name forty times.
  const name = new Set(tasks.map(({ siteId }) => siteId)).size > 1 ? nameOf : () => ''
  return (
    <Stack>
      {unread.length > 0 ? (
        <Alert tone="warn" title="有几样没有读出来">
          {`${unread.join('、')}。下面是读到的，过一会儿再看一次。`}
        </Alert>
      ) : null}
      {kinds.length > 1 ? (
        <Chips
          label="哪一类"
          items={kinds.map(value => ({ value, text: chipWords(value, tasks, more) }))}
          value={chosen}
          onChange={setKind}
        />
      ) : null}
      {bulk && shown.length > 1 ? (
        <Button block icon="check" onPress={() => setDoing(true)}>
          {`选几个一起${bulk.verb}`}
        </Button>
      ) : null}
      {only === undefined && kinds.some(one => kindOf(one)?.bulk) ? (
        <Note>点上面的一类，就只看这一类；同类的可以选几个一起办。</Note>
      ) : null}
      {shown.length === 0 ? <Empty icon="check" title="没有待办" note="都办好了" /> : null}
      {inGroups(shown, now).map(({ title, tasks: group }) => (
        <CellGroup key={title} title={title}>
          {group.map(task => (
            <TaskCell key={keyOf(task)} task={task} nameOf={name} now={now} />
          ))}
        </CellGroup>
      ))}
      {more.length > 0 ? <Note>每一类最多显示 20 件，办好几件，后面的就会出来。</Note> : null}
      {doing && bulk ? (
        <BulkSheet bulk={bulk} tasks={shown} nameOf={name} now={now} onClose={() => setDoing(false)} />
      ) : null}
    </Stack>
  )
}

function TaskCell({ task, nameOf, now }: { task: TaskView; nameOf: NameOf; now: number }) {
  const { words, tone } = whenOf(task, now)
  const open = kindOf(task.kind)?.open
  const note = noteOf(task, nameOf, now)
  return (
    <Cell
      title={task.title}
      note={note}
      value={<Tag tone={tone}>{words}</Tag>}
      label={[task.title, note, words].join('，')}
      onPress={open && (() => open(task))}
    />
  )
}

/** 活动草稿 8; 活动草稿 20+. */
function chipWords(kind: string, tasks: readonly TaskView[], more: readonly string[]): string {
  const of = tasks.filter(task => task.kind === kind)
  return `${kindOf(kind)?.short ?? of[0]?.words ?? kind} ${of.length}${more.includes(kind) ? '+' : ''}`
}
