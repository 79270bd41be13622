import type { Finding } from '@domain/audit/contract'
import { minuteOf } from '@domain/time'
import { useQuery } from '@/lib/query'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { toast } from '@/ui/toast/toast'

const whats: Record<string, string> = {
  sealMissing: '这一封不见了',
  sealChanged: '这一封被改过',
  rowChanged: '有一条被改过',
  rowMissing: '有一条不见了',
  rowAdded: '有一条是后来塞进去的',
}

const whatOf = ({ seal, what, rowId }: Finding): string =>
  [`第 ${seal} 封`, whats[what] ?? what, rowId && `编号 ${rowId}`].filter(Boolean).join('，')

/** What checks of the record of acts have found, and a button to check now. */
export function ChainCard() {
  const query = useQuery('audit.chain', {})
  const { run, busy, failure } = useAction('audit.verify')
  const verify = async () => {
    if ((await run({})).ok) toast('一分钟内开始核对', 'good')
  }
  return (
    <Stack gap={3}>
      <Heading>核对操作记录</Heading>
      <Loaded query={query} rows={1}>
        {({ checks, findings, hash, seals }) => (
          <Stack gap={3}>
            {findings.length > 0 ? (
              <Alert tone="danger" title={`发现 ${findings.length} 处对不上`}>
                {findings.slice(0, 10).map(whatOf).join('；')}
              </Alert>
            ) : null}
            <CellGroup
              hint={hash ? `第 ${seals} 封的指纹：${hash.slice(0, 16)}。每月抄在纸上，更难被改` : undefined}
            >
              {checks.map(({ startedAt, endedAt, rows, seals: of, wrong }) => (
                <Cell
                  key={startedAt}
                  title={endedAt === undefined ? '正在核对' : wrong > 0 ? `${wrong} 处对不上` : '全部对得上'}
                  note={`${of} 封，${rows} 条`}
                  value={minuteOf(startedAt)}
                />
              ))}
            </CellGroup>
            {checks.length === 0 ? <Note>还没有核对过，每天自动核对一次</Note> : null}
          </Stack>
        )}
      </Loaded>
      <Button block busy={busy} onPress={() => void verify()}>
        现在核对一遍
      </Button>
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
    </Stack>
  )
}
