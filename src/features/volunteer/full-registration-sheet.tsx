import type { RegistrationView } from '@domain/volunteer/contract'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'

const common = ['审核注册', '打电话核实', '向监护人核实']
const purposeMax = 60

interface Props {
  volunteerId: string
  onClose: () => void
}

/** In full, for a purpose, as long as the sheet is open; not through `useQuery`, since every look is one in the log. */
export function FullRegistrationSheet({ volunteerId, onClose }: Props) {
  const { run, busy, failure } = useAction('volunteer.registration')
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const [found, setFound] = useState<RegistrationView>()
  const missing = purpose.trim() === ''
  const show = async () => {
    setTried(true)
    if (missing) return
    const answer = await run({ volunteerId, purpose: purpose.trim() })
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
    <Sheet
      open
      title="看完整信息"
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={busy} onPress={() => void show()}>
          写明用途，显示
        </Button>
      }
    >
      <Stack>
        <Note>谁、什么时候、为什么看了，会记入日志，本人也看得到用途。</Note>
        <ReasonField
          label="用途"
          common={common}
          value={purpose}
          maxLength={purposeMax}
          error={tried && missing ? '请写明用途' : undefined}
          onChange={setPurpose}
        />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
