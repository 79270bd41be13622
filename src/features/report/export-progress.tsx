import { sayMoment } from '@/lib/time-words'
import { useNow } from '@/lib/use-minute'
import { useUntil } from '@/lib/use-until'
import { Progress } from '@/ui/progress/progress'
import { Note } from '@/ui/prose/prose'
import { Result } from '@/ui/result/result'
import { Stack } from '@/ui/stack/stack'
import { countWords, isOver, progressWords } from './export-words'
import { OpenExport } from './open-export'

/** How far an export is, until it is done; then the file. */
export function ExportProgress({ exportId }: { exportId: string }) {
  const now = useNow()
  const { data, failure } = useUntil('report.export', { exportId }, isOver)
  if (data?.state === 'ready') {
    return (
      <Result
        tone="good"
        icon="check"
        title={`做好了，${countWords(data.form, data.total ?? data.rows)}`}
        action={<OpenExport exportId={exportId} />}
      >
        {`截至${sayMoment(data.at ?? data.askedAt, now)}。文件保留一天，之后自动删除。`}
      </Result>
    )
  }
  if (data && isOver(data)) {
    return (
      <Result tone="danger" icon="warn" title="没有做成">
        请关掉这里，再导出一次。
      </Result>
    )
  }
  return (
    <Stack>
      <Progress
        words={data ? progressWords(data) : '正在准备…'}
        part={data?.total ? data.rows / data.total : undefined}
      />
      <Note>可以离开这一页，做好以后在“工作台 → 我的导出”里打开。</Note>
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
    </Stack>
  )
}
