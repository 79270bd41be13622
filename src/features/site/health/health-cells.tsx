import type { Health } from '@domain/site/contract'
import { sayJob } from '@domain/site/health'
import { minuteOf } from '@domain/time'
import { Alert } from '@/ui/alert/alert'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'

/** Whether the program is well: in one line, then in a dozen. */
export function HealthCells({ health }: { health: Health }) {
  const { version, build, databaseMs, jobs, chain, faultsToday } = health
  const wrong = wrongIn(health)
  return (
    <Stack>
      {wrong.length > 0 ? (
        <Alert tone="danger" title="有要看的">
          {wrong.join('；')}
        </Alert>
      ) : (
        <Alert tone="info" icon="check" title="一切正常" />
      )}
      <CellGroup>
        <Cell title="数据库" value={<Tag tone="good">{`正常，${databaseMs} 毫秒`}</Tag>} />
        <Cell
          title="今天的故障"
          value={
            <Tag tone={faultsToday > 0 ? 'danger' : 'good'}>
              {faultsToday > 0 ? `${faultsToday} 种` : '没有'}
            </Tag>
          }
        />
        <Cell
          title="操作记录的封存"
          note={
            chain.sealedUntil === undefined
              ? '还没有封存'
              : `已封 ${chain.seals} 封，封到 ${minuteOf(chain.sealedUntil)}`
          }
          value={chainTag(chain)}
        />
        <Cell title="版本" value={`${version}（${build}）`} />
      </CellGroup>
      <CellGroup title="定时任务" hint="定时任务每分钟看一次。都没有跑过，多半是触发器没有上传。">
        {jobs.map(({ name, endedAt, late }) => (
          <Cell
            key={name}
            title={sayJob(name)}
            note={endedAt === undefined ? '还没有跑过' : `上次跑完：${minuteOf(endedAt)}`}
            value={jobTag(late, endedAt)}
          />
        ))}
      </CellGroup>
    </Stack>
  )
}

function wrongIn({ jobs, chain, faultsToday }: Health): string[] {
  const late = jobs.filter(job => job.late).length
  return [
    ...(chain.wrong > 0 ? [`操作记录有 ${chain.wrong} 处对不上`] : []),
    ...(late > 0 ? [`${late} 个定时任务晚了`] : []),
    ...(faultsToday > 0 ? [`今天出过 ${faultsToday} 种故障`] : []),
  ]
}

function jobTag(late: boolean, endedAt: number | undefined) {
  if (late) return <Tag tone="danger">晚了</Tag>
  return endedAt === undefined ? <Tag>等第一次</Tag> : <Tag tone="good">正常</Tag>
}

function chainTag({ wrong, checkedAt }: Health['chain']) {
  if (wrong > 0) return <Tag tone="danger">{`${wrong} 处对不上`}</Tag>
  return checkedAt === undefined ? <Tag>还没有核对</Tag> : <Tag tone="good">对得上</Tag>
}
