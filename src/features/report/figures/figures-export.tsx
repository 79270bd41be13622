import type { InputOf } from '@domain/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { ExportProgress } from '../export-progress'

/** What the page shows as an Excel file; nobody's name is in it, so that no purpose is asked for. */
export function FiguresExport({ asked }: { asked: InputOf<'report.askFigures'> }) {
  const asking = useAction('report.askFigures')
  const [exportId, setExportId] = useState<string>()
  const start = async () => {
    const answer = await asking.run(asked)
    if (answer.ok) setExportId(answer.data.exportId)
  }
  return (
    <Stack gap={2}>
      <Button icon="download" busy={asking.busy} onPress={() => void start()}>
        导出统计表
      </Button>
      {asking.failure ? <Note tone="danger">{asking.failure.message}</Note> : null}
      {exportId === undefined ? null : (
        <Sheet open title="导出统计表" onClose={() => setExportId(undefined)}>
          <ExportProgress exportId={exportId} />
        </Sheet>
      )}
    </Stack>
  )
}
