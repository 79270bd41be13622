import type { ExportView } from '@domain/report/contract'
import { usePages } from '@/lib/pages'
import { sayMoment } from '@/lib/time-words'
import { useUntil } from '@/lib/use-until'
import { Card } from '@/ui/card/card'
import { Progress } from '@/ui/progress/progress'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { Tag } from '@/ui/tag/tag'
import { countWords, formWords, isOver, progressWords, stateTags } from './export-words'
import { OpenExport } from './open-export'

/** What one has asked for in the last thirty days, the newest first; what is still being made goes on before one's eyes. */
export function MyExports({ now }: { now: number }) {
  const pages = usePages('report.exports', {})
  return (
    <Loaded query={{ ...pages, data: pages.items }} rows={3}>
      {items =>
        items.length === 0 ? (
          <Empty icon="download" title="还没有导出过" note="在活动的“谁来参加”里可以导出报名表、打印签到表" />
        ) : (
          <Stack gap={3}>
            {items.map(item => (
              <OneExport key={item.id} listed={item} now={now} />
            ))}
            <More pages={pages} />
          </Stack>
        )
      }
    </Loaded>
  )
}

function OneExport({ listed, now }: { listed: ExportView; now: number }) {
  const { data = listed } = useUntil('report.export', isOver(listed) ? null : { exportId: listed.id }, isOver)
  const { words, tone } = stateTags[data.state]
  return (
    <Card>
      <Stack gap={2}>
        <Heading level={3} aside={<Tag tone={tone}>{words}</Tag>}>
          {`${formWords[data.form]}：${data.title}`}
        </Heading>
        {isOver(data) ? null : (
          <Progress words={progressWords(data)} part={data.total ? data.rows / data.total : undefined} />
        )}
        <Note>{aboutOf(data, now)}</Note>
        {data.state === 'ready' ? <OpenExport exportId={data.id} small /> : null}
      </Stack>
    </Card>
  )
}

const aboutOf = ({ form, askedAt, total, purpose, expiresAt, state }: ExportView, now: number): string =>
  [
    `${sayMoment(askedAt, now)}导出`,
    total === undefined ? '' : countWords(form, total),
    namesWords({ form, purpose }),
    state === 'ready' && expiresAt !== undefined ? `${sayMoment(expiresAt, now)}自动删除` : '',
  ]
    .filter(Boolean)
    .join('，')

/** Figures have no names in them. */
const namesWords = ({ form, purpose }: Pick<ExportView, 'form' | 'purpose'>): string => {
  if (form === 'figures') return ''
  return purpose === undefined ? '姓名和电话已隐去一部分' : `用途：${purpose}`
}
