import type { DeskRecord } from '@domain/person/desk-contract'
import { relationNames } from '@domain/person/person'
import { useState } from 'react'
import type { Failure } from '@/lib/answer'
import { call } from '@/lib/call'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Note } from '@/ui/prose/prose'
import { PurposeSheet } from '@/ui/reason-field/purpose-sheet'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'

const common = ['本人来核对', '电话通知变动', '交认领码前核对身份']

interface Props {
  personId: string
  onClose: () => void
}

/**
 * The record in full, for a purpose, as long as the sheet is open. Not through `useQuery`: that reads again by itself, and
 * every look is one in the log.
 */
export function FullSheet({ personId, onClose }: Props) {
  const [busy, setBusy] = useState(false)
  const [record, setRecord] = useState<DeskRecord>()
  const [failure, setFailure] = useState<Failure>()
  const show = async (purpose: string) => {
    setBusy(true)
    const answer = await call('person.deskRecord', { personId, purpose })
    setBusy(false)
    if (answer.ok) setRecord(answer.data)
    else setFailure(answer)
  }
  if (record) {
    return (
      <Sheet open title="完整信息" onClose={onClose}>
        <Stack>
          <Note>这一次查看已记入日志。关上就不再显示。</Note>
          <CellGroup>
            <Cell title="姓名" value={record.name} />
            <Cell title="出生日期" value={record.birthDate ?? '没有写'} />
            <Cell title="电话" value={record.phone ?? '没有写'} />
          </CellGroup>
          {record.family.length > 0 ? (
            <CellGroup title="家人">
              {record.family.map(({ id, name, relation, birthDate }) => (
                <Cell key={id} title={name} note={relationNames[relation]} value={birthDate ?? ''} />
              ))}
            </CellGroup>
          ) : null}
        </Stack>
      </Sheet>
    )
  }
  return (
    <PurposeSheet
      title="看完整信息"
      note="谁、什么时候、为什么看了，会记入日志，本人也看得到用途。"
      common={common}
      action="写明用途，显示"
      busy={busy}
      failure={failure}
      onGo={purpose => void show(purpose)}
      onClose={onClose}
    />
  )
}
