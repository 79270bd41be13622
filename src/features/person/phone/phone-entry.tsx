import { readPhone } from '@domain/person/phone'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/field/text-field'
import { Row, Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

interface Props {
  onDone: () => void
  /** Absent while there is no number to go back to. */
  onCancel: (() => void) | undefined
}

/** Typed by hand, or in WeChat by its own button. */
export function PhoneEntry({ onDone, onCancel }: Props) {
  const [phone, setPhone] = useState('')
  const [checked, setChecked] = useState(false)
  const typed = useAction('person.savePhone')
  const given = useAction('person.takePhone')
  const failure = typed.failure ?? given.failure
  const saved = (ok: boolean) => {
    if (!ok) return
    toast('已保存手机号', 'good')
    onDone()
  }
  const save = async () => {
    setChecked(true)
    if (readPhone(phone) !== null) saved((await typed.run({ phone })).ok)
  }
  return (
    <Stack gap={3}>
      <TextField
        label="手机号（可以不填）"
        unmarked
        type="tel"
        value={phone}
        maxLength={20}
        error={checked && readPhone(phone) === null ? '请填 11 位手机号，或者区号加座机号' : undefined}
        hint="活动有变动时，工作人员可以联系您。不填也能报名。"
        onChange={setPhone}
      />
      {failure ? <Alert tone="danger" title={failure.message} /> : null}
      <Row gap={2}>
        <Button busy={typed.busy} onPress={() => void save()}>
          保存手机号
        </Button>
        <Button openType="getPhoneNumber" onPhone={async code => saved((await given.run({ code })).ok)}>
          用微信的手机号
        </Button>
        {onCancel ? <Button onPress={onCancel}>不换了</Button> : null}
      </Row>
    </Stack>
  )
}
