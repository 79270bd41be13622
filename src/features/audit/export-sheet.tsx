import { useState } from 'react'
import { canSendFiles } from '@/lib/hand-out'
import { Button } from '@/ui/button/button'
import { PurposeSheet } from '@/ui/reason-field/purpose-sheet'
import { Result } from '@/ui/result/result'
import { Sheet } from '@/ui/sheet/sheet'
import { type ActFilter, useExport } from './use-export'

const common = ['半年检查', '上级要求', '核对一件事']

interface Props {
  filter: ActFilter
  onClose: () => void
}

/** The rows of the search as a table for Excel; that it was exported is in the record too. */
export function ExportSheet({ filter, onClose }: Props) {
  const [done, setDone] = useState<number>()
  const { run, busy, progress, failure } = useExport()
  if (done !== undefined) return <Exported rows={done} onClose={onClose} />
  return (
    <PurposeSheet
      title="导出操作记录"
      note="导出现在筛选出来的全部记录，一条不少，用 Excel 打开。谁、什么时候、为什么导出，也会记入操作记录。"
      common={common}
      action={progress ? `已取 ${progress.rows} / ${progress.total} 条` : '写明用途，导出'}
      busy={busy}
      failure={failure}
      onGo={async purpose => setDone(await run(filter, purpose))}
      onClose={onClose}
    />
  )
}

function Exported({ rows, onClose }: { rows: number; onClose: () => void }) {
  const close = (
    <Button block kind="primary" onPress={onClose}>
      知道了
    </Button>
  )
  return (
    <Sheet open title="导出操作记录" onClose={onClose}>
      <Result tone="good" icon="check" title={`已导出，共 ${rows} 条`} action={close}>
        {canSendFiles() ? '文件名是“操作记录.csv”，用 Excel 打开。' : '已经复制，到 Excel 里粘贴就行。'}
      </Result>
    </Sheet>
  )
}
