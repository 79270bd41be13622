import type { MyDay } from '@domain/signup/attendance/contract'
import { useBright } from '@/lib/use-bright'
import { Note } from '@/ui/prose/prose'
import { Qr } from '@/ui/qr/qr'
import { Stack } from '@/ui/stack/stack'

/** What staff scan: it takes the whole party, and says nothing of anybody to whoever else may see it. */
export function PartyCode({ code }: { code: NonNullable<MyDay['code']> }) {
  useBright()
  return (
    <Stack gap={3}>
      <Qr text={code.text} label="我的签到码" />
      <Note>请工作人员扫一下，同来的家人一起签到</Note>
    </Stack>
  )
}
