import type { MergeView } from '@domain/person/merge-contract'
import { finish } from '@/lib/routes'
import { useAction } from '@/lib/use-action'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { MergePreview } from './merge-preview'

interface Props {
  keepId: string
  awayId: string
  view: MergeView
  sites: Sites
  now: number
}

/** Two records of the desk that are one person: what would become of them, and the deed. */
export function MergeRecords({ keepId, awayId, view, sites, now }: Props) {
  const { run, busy, failure } = useAction('person.mergeRecords')
  const merge = async () => {
    const answer = await run({ keepId, awayId })
    if (!answer.ok) return
    toast('已合成一份', 'good')
    await finish('officePerson', { id: keepId })
  }
  return (
    <Stack gap={5}>
      {view.otherName ? (
        <Alert tone="warn" title="两份的姓名不一样">
          请先问清楚是不是同一个人。写错了字的，合并以后用留下的那一份。
        </Alert>
      ) : null}
      <MergePreview
        view={view}
        words={{ from: '这一份并过去', into: '留下这一份' }}
        sites={sites}
        now={now}
      />
      {failure ? <Alert tone="danger" title={failure.message} /> : null}
      <Note>合并以后不能再分开。两份报的名、排的队都不会丢。</Note>
      <Button block kind="primary" busy={busy} onPress={() => void merge()}>
        是同一个人，合成一份
      </Button>
    </Stack>
  )
}
