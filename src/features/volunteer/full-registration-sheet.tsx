import type { RegistrationView } from '@domain/volunteer/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Note } from '@/ui/prose/prose'
import { PurposeSheet } from '@/ui/reason-field/purpose-sheet'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'

const common = ['审核注册', '打电话核实', '向监护人核实']

interface Props {
  volunteerId: string
  onClose: () => void
}

/** In full, for a purpose, as long as the sheet is open; not through `useQuery`, since every look is one in the log. */
export function FullRegistrationSheet({ volunteerId, onClose }: Props) {
  const { run, busy, failure } = useAction('volunteer.registration')
  const [found, setFound] = useState<RegistrationView>()
  const show = async (purpose: string) => {
    const answer = await run({ volunteerId, purpose })
    if (answer.ok) setFound(answer.data)
  }
  if (found) {
    const { name, birthDate, phone, guardian } = found
    return (
      <Sheet open title="完整信息" onClose={onClose}>
        <Stack>
          <Note>这一次查看已记入日志。关上就不再显示。</Note>
          <CellGroup>
            <Cell title="姓名" value={name} />
            <Cell title="出生日期" value={birthDate ?? '没有写'} />
            <Cell title="电话" value={phone ?? '没有写'} />
            {guardian ? <Cell title="监护人" value={guardian.name} note={guardian.phone} /> : null}
          </CellGroup>
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
