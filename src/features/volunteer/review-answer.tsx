import type { RegistrationView } from '@domain/volunteer/contract'
import type { Verdict } from '@domain/volunteer/rules'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Chips } from '@/ui/chips/chips'
import { Field } from '@/ui/field/field'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

interface Props {
  registration: Pick<RegistrationView, 'volunteerId' | 'rev'>
  onDone: () => void
}

const verdicts: { value: Verdict; text: string }[] = [
  { value: 'approved', text: '通过' },
  { value: 'returned', text: '退回补充' },
  { value: 'rejected', text: '不通过' },
]

const common: Record<Verdict, readonly string[]> = {
  approved: ['欢迎加入，有服务会联系您'],
  returned: ['请补充服务类别', '请补充监护人的信息', '手机号打不通，请核对'],
  rejected: ['请向您居住的社区注册', '已经注册过了'],
}

/** The person reads these words: each answer has some. */
export function ReviewAnswer({ registration: { volunteerId, rev }, onDone }: Props) {
  const { run, busy, failure } = useAction('volunteer.review')
  const [verdict, setVerdict] = useState<Verdict>()
  const [words, setWords] = useState('')
  const [checked, setChecked] = useState(false)
  const submit = async () => {
    setChecked(true)
    if (!verdict || !words.trim()) return
    if (!(await run({ volunteerId, rev, verdict, words: words.trim() })).ok) return
    toast('已答复', 'good')
    onDone()
  }
  return (
    <Stack gap={4}>
      <Field label="审核结果" required error={checked && !verdict ? '请选择' : undefined}>
        <Chips
          label="审核结果"
          items={verdicts}
          value={verdict}
          onChange={chosen => {
            setVerdict(chosen)
            setWords('')
          }}
        />
      </Field>
      {verdict ? (
        <ReasonField
          label="对本人说的话"
          common={common[verdict]}
          value={words}
          maxLength={200}
          lines={3}
          error={checked && !words.trim() ? '请写一句话，本人看得到' : undefined}
          onChange={setWords}
        />
      ) : null}
      {failure ? <Alert tone="danger" title={failure.message} /> : null}
      <Button kind="primary" block busy={busy} onPress={submit}>
        答复
      </Button>
    </Stack>
  )
}
