import type { Health } from '@domain/site/contract'
import { sayJob } from '@domain/site/health'
import { minuteOf } from '@domain/time'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Tag } from '@/ui/tag/tag'

/** Whether the program is well, in a dozen lines. */
export function HealthCells({ health }: { health: Health }) {
  const { version, build, databaseMs, jobs, chain, faultsToday } = health
  return (
    <Stack>
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
          value={
            <Tag tone={chain.wrong > 0 ? 'danger' : 'good'}>
              {chain.wrong > 0 ? `${chain.wrong} 处对不上` : '对得上'}
            </Tag>
          }
        />
        <Cell title="版本" value={`${version}（${build}）`} />
      </CellGroup>
      <CellGroup title="定时任务" hint="定时任务每分钟看一次。都没有跑过，多半是触发器没有上传。">
        {jobs.map(({ name, endedAt, late }) => (
          <Cell
            key={name}
            title={sayJob(name)}
            note={endedAt === undefined ? '还没有跑过' : `上次跑完：${minuteOf(endedAt)}`}
            value={<Tag tone={late ? 'danger' : 'good'}>{late ? '晚了' : '正常'}</Tag>}
          />
        ))}
      </CellGroup>
    </Stack>
  )
}
