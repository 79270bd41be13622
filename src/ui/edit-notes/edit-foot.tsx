import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Note } from '../prose/prose'
import { Stack } from '../stack/stack'
import { FaultList } from './fault-list'
import './edit-foot.scss'

interface Props {
  /** Something is not saved. */
  dirty: boolean
  /** The server has it, in whatever state. */
  saved: boolean
  /** Somebody else saved meanwhile: see `Conflict`. */
  conflict: boolean
  /** Why the last try failed: the server's words, and what it said about fields. */
  failure?: { message: string; fields?: Record<string, string> }
  /** What has to be right before the buttons do anything, once somebody has pressed one: see `FaultList`. */
  faults: readonly { field: string; label: string; words: string }[]
}

/** Where the work stands, and the buttons (the children) in equal widths. For the footer of a Screen. */
export function EditFoot({ dirty, saved, conflict, failure, faults, children }: PropsWithChildren<Props>) {
  return (
    <Stack gap={2}>
      {conflict ? (
        <Note tone="danger">别人保存了新的内容，请先到最上面选用谁的</Note>
      ) : failure ? (
        <Note tone="danger">
          {[failure.message, ...Object.values(failure.fields ?? {}).slice(0, 1)].join('：')}
        </Note>
      ) : faults.length > 0 ? (
        <FaultList faults={faults} />
      ) : (
        <Note>{standOf(dirty, saved)}</Note>
      )}
      <View className="ui-edit-foot">{children}</View>
    </Stack>
  )
}

function standOf(dirty: boolean, saved: boolean): string {
  if (dirty) return '还没保存，填的内容已记在这台设备上'
  return saved ? '已保存' : '填的内容会随时记在这台设备上'
}
