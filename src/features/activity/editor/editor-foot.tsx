import type { Publishing } from '@/lib/editing/use-publish'
import { open } from '@/lib/routes'
import { Button } from '@/ui/button/button'
import { EditFoot } from '@/ui/edit-notes/edit-foot'
import { seatsTaken } from './seats-taken'
import type { ActivityEditing } from './use-activity-editing'

interface Props {
  editing: ActivityEditing
  publishing: Omit<Publishing, 'gaps' | 'leave'>
  published: boolean
  onPreview: () => void
}

/** What one can do with what is written. */
export function EditorFoot({ editing: { dirty, base, conflict }, publishing, published, onPreview }: Props) {
  const { failure, faults, busy, confirming } = publishing
  const taken = seatsTaken(failure)
  const said = failure && taken ? { ...failure, message: taken } : failure
  return (
    <EditFoot
      dirty={dirty}
      saved={base !== undefined}
      conflict={conflict !== undefined}
      failure={said}
      faults={faults}
    >
      {taken && base ? (
        <Button onPress={() => void open('officeActivity', { id: base.id })}>看谁报了名</Button>
      ) : null}
      <Button onPress={onPreview}>预览</Button>
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
  )
}
