import { useState } from 'react'
import { openFile } from '@/lib/open-file'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'

const notOpened = '没有打开，请再试一次'

/** A link ends after some minutes: each press asks for a new one. */
export function OpenExport({ exportId, small }: { exportId: string; small?: boolean }) {
  const linking = useAction('report.exportLink')
  const [opening, setOpening] = useState(false)
  const [failed, setFailed] = useState(false)
  const press = async () => {
    setFailed(false)
    const answer = await linking.run({ exportId })
    if (!answer.ok) return
    setOpening(true)
    setFailed(!(await openFile(answer.data.url, answer.data.name)))
    setOpening(false)
  }
  const trouble = linking.failure?.message ?? (failed ? notOpened : undefined)
  return (
    <Stack gap={2}>
      <Button
        block={!small}
        small={small}
        kind={small ? 'plain' : 'primary'}
        icon="download"
        busy={linking.busy || opening}
        onPress={() => void press()}
      >
        打开文件
      </Button>
      {trouble ? <Note tone="danger">{trouble}</Note> : null}
    </Stack>
  )
}
