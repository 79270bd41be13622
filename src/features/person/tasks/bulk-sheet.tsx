import type { TaskView } from '@domain/person/task-contract'
import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Row, Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import type { Bulk } from './task-kinds'
import { detailsOf, type NameOf, whenOf } from './task-words'
import { keyOf, useBulk } from './use-bulk'

interface Props {
  bulk: Bulk
  tasks: readonly TaskView[]
  nameOf: NameOf
  now: number
  onClose: () => void
}

/** Several of a kind at once. None is chosen beforehand: each is somebody's decision. */
export function BulkSheet({ bulk, tasks, nameOf, now, onClose }: Props) {
  const [chosen, setChosen] = useState<string[]>([])
  const { run, busy, progress, failures } = useBulk(bulk)
  const picked = tasks.filter(task => chosen.includes(keyOf(task)))
  const start = async () => {
    const done = await run(picked)
    if (done === picked.length) {
      toast(`${done} 个已${bulk.verb}`, 'good')
      onClose()
    } else toast(`${done} 个已${bulk.verb}，${picked.length - done} 个没有`, 'danger')
  }
  const all = tasks.map(keyOf)
  return (
    <Sheet
      open
      title={`一起${bulk.verb}`}
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={busy} disabled={picked.length === 0} onPress={() => void start()}>
          {progress ? `${progress.done} / ${progress.of}` : `${bulk.verb}选中的 ${picked.length} 个`}
        </Button>
      }
    >
      <Stack>
        <Note>{bulk.warning}</Note>
        <Row gap={2}>
          <Button small onPress={() => setChosen(chosen.length === all.length ? [] : all)}>
            {chosen.length === all.length ? '全不选' : `全选 ${all.length} 个`}
          </Button>
        </Row>
        <CellGroup>
          <CheckList
            label={bulk.verb}
            items={tasks.map(task => ({
              value: keyOf(task),
              text: task.title,
              note:
                failures.get(keyOf(task)) ??
                [...detailsOf(task, nameOf, now), whenOf(task, now).words].join('，'),
            }))}
            chosen={chosen}
            onChange={setChosen}
          />
        </CellGroup>
      </Stack>
    </Sheet>
  )
}
