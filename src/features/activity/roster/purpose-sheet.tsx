import { useState } from 'react'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import type { FullNames } from './use-full-names'

const common = ['现场签到核对', '打印签到表', '安排座位和物料', '电话通知变动']
const purposeMax = 60

interface Props {
  open: boolean
  onClose: () => void
  names: FullNames
}

/** Why somebody needs the names; it says before, not after, that the look is logged. */
export function PurposeSheet({ open, onClose, names }: Props) {
  const [purpose, setPurpose] = useState('')
  const [tried, setTried] = useState(false)
  const missing = purpose.trim() === ''
  const show = async () => {
    setTried(true)
    if (missing) return
    await names.ask(purpose.trim())
    onClose()
  }
  return (
    <Sheet
      open={open}
      title="显示完整姓名"
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={names.busy} onPress={() => void show()}>
          写明用途，显示姓名
        </Button>
      }
    >
      <Stack>
        <Note>谁、什么时候、为什么看了名单，会记入日志，系统管理员可以查到。姓名只能用于您写的用途。</Note>
        <ReasonField
          label="用途"
          common={common}
          value={purpose}
          maxLength={purposeMax}
          error={tried && missing ? '请写明用途' : undefined}
          onChange={setPurpose}
        />
      </Stack>
    </Sheet>
  )
}
