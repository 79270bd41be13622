import { retentionRules } from '@domain/person/retention'
import type { UpkeepKind } from '@domain/person/upkeep'
import { useState } from 'react'
import { useQuery } from '@/lib/query'
import { useAction } from '@/lib/use-action'
import { useEveryMinute } from '@/lib/use-minute'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Dialog } from '@/ui/dialog/dialog'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { toast } from '@/ui/toast/toast'
import { UpkeepRun } from './upkeep-run'

/** Runs beside each other say little: the latest few are enough. */
const runsShown = 4

/** What is kept how long, the latest runs, and the buttons for a dry run and for the run itself. */
export function UpkeepSection() {
  const query = useQuery('person.upkeep', {})
  const { run, busy, failure } = useAction('person.startUpkeep')
  const [asking, setAsking] = useState<UpkeepKind>()
  const [terms, setTerms] = useState(false)
  useEveryMinute(() => void query.reload())
  const start = async (kind: UpkeepKind, dryRun: boolean) => {
    const answer = await run({ kind, dryRun })
    setAsking(undefined)
    if (!answer.ok) return
    toast('一分钟内开始', 'good')
    await query.reload()
  }
  return (
    <Stack gap={3}>
      <Heading>到期清理和更换密钥</Heading>
      <Note>到期的信息每天凌晨三点以后自动清理。这里可以先试算，也可以现在就办。</Note>
      <Button onPress={() => setTerms(!terms)}>{terms ? '收起保存期限' : '各样信息保存多久'}</Button>
      {terms ? <Terms /> : null}
      <Loaded query={query} rows={2}>
        {({ runs }) =>
          runs.length === 0 ? (
            <Note>还没有办过</Note>
          ) : (
            <Stack gap={3}>
              {runs.slice(0, runsShown).map(one => (
                <UpkeepRun key={one.runId} run={one} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      <Button block busy={busy} onPress={() => void start('retention', true)}>
        试算到期清理
      </Button>
      <Button block kind="danger" disabled={busy} onPress={() => setAsking('retention')}>
        现在清理
      </Button>
      <Button block busy={busy} onPress={() => void start('rotation', true)}>
        试算更换密钥
      </Button>
      <Button block disabled={busy} onPress={() => setAsking('rotation')}>
        更换密钥
      </Button>
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
      <Dialog
        open={asking !== undefined}
        title={asking === 'rotation' ? '现在更换密钥吗？' : '现在清理到期的信息吗？'}
        confirmText={asking === 'rotation' ? '更换密钥' : '现在清理'}
        danger={asking === 'retention'}
        busy={busy}
        onConfirm={() => asking && void start(asking, false)}
        onCancel={() => setAsking(undefined)}
      >
        {asking === 'rotation'
          ? '用新密钥重新加密旧密钥加密过的信息，内容不变。要先由维护的人配好新密钥。'
          : '删除和去掉姓名以后不能恢复。没有试算过的，请先试算。'}
      </Dialog>
    </Stack>
  )
}

function Terms() {
  return (
    <CellGroup>
      {Object.values(retentionRules).map(({ what, term, from, becomes, ground }) => (
        <Cell key={what} title={what} note={`${from}后${term}：${becomes}。依据：${ground}`} />
      ))}
    </CellGroup>
  )
}
