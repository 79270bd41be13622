import { useState } from 'react'
import type { Publishing } from '@/lib/editing/use-publish'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button/button'
import { EditFoot } from '@/ui/edit-notes/edit-foot'
import type { NoticeEditing } from './use-notice-editing'
import { WithdrawSheet } from './withdraw-sheet'

interface Props {
  editing: NoticeEditing
  publishing: Omit<Publishing, 'gaps' | 'leave'>
  onPreview: () => void
  onWithdrawn: () => void
}

/** What one can do with what is written. */
export function ComposerFoot({ editing, publishing, onPreview, onWithdrawn }: Props) {
  const { may } = useSession()
  const [withdrawing, setWithdrawing] = useState(false)
  const { failure, faults, busy, confirming } = publishing
  const { notice, dirty, base, conflict } = editing
  const published = notice?.status === 'published'
  return (
    <>
      <EditFoot
        dirty={dirty}
        saved={base !== undefined}
        conflict={conflict !== undefined}
        failure={failure}
        faults={faults}
      >
        <Button onPress={onPreview}>预览</Button>
        {published && may('notice.withdraw', notice.siteId) ? (
          <Button kind="danger" disabled={busy} onPress={() => setWithdrawing(true)}>
            撤回
          </Button>
        ) : null}
        {published ? (
          <Button kind="primary" busy={busy} disabled={!dirty} onPress={publishing.save}>
            保存修改
          </Button>
        ) : (
          <>
            <Button busy={busy && !confirming} disabled={busy} onPress={publishing.save}>
              存草稿
            </Button>
            <Button kind="primary" disabled={busy} onPress={publishing.publish}>
              发布
            </Button>
          </>
        )}
      </EditFoot>
      {notice ? (
        <WithdrawSheet
          notice={notice}
          open={withdrawing}
          onClose={() => setWithdrawing(false)}
          onWithdrawn={onWithdrawn}
        />
      ) : null}
    </>
  )
}
