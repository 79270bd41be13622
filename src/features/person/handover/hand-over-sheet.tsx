import type { OpenWork } from '@domain/person/task-contract'
import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { PickField } from '@/ui/field/pick-field'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { type NameOf, roleWords } from '../staff/role-words'

interface Props {
  personId: string
  name: string
  work: readonly OpenWork[]
  nameOf: NameOf
  onClose: () => void
}

const contactKind = 'activity.contact'

/** Everything that hangs on one member of staff becomes another's. */
export function HandOverSheet({ personId, name, work, nameOf, onClose }: Props) {
  const [toId, setToId] = useState<string>()
  const [phone, setPhone] = useState('')
  const [tried, setTried] = useState(false)
  const staff = usePages('person.staff', {})
  const { run, busy, failure } = useAction('person.handOver')
  const isContact = work.some(({ kind }) => kind === contactKind)
  const phoneMissing = isContact && phone.trim() === ''
  const others = (staff.items ?? []).filter(person => person.personId !== personId)

  const hand = async () => {
    setTried(true)
    if (!toId || phoneMissing) return
    const answer = await run({ fromId: personId, toId, ...(isContact ? { phone: phone.trim() } : {}) })
    if (!answer.ok) return
    const { left, unreached } = answer.data
    if (unreached > 0) toast(`${unreached} 件没有交出去：对方不管那个单位`, 'danger')
    else toast(left > 0 ? '已开始移交，剩下的几分钟内自动办完' : '已移交', 'good')
    onClose()
  }
  return (
    <Sheet
      open
      title={`把${name}手上的交给别人`}
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={busy} onPress={() => void hand()}>
          全部移交
        </Button>
      }
    >
      <Stack>
        <Note>{`${work.map(({ words, items, more }) => `${words} ${items.length}${more ? '+' : ''} 件`).join('，')}。每一件都会记入操作记录。`}</Note>
        <PickField
          label="交给谁"
          required
          options={others.map(person => ({
            value: person.personId,
            text: `${person.name}（${person.roles.map(role => roleWords(role, nameOf)).join('、')}）`,
          }))}
          value={toId}
          error={tried && !toId ? '请选择接手的人' : undefined}
          onChange={setToId}
        />
        {isContact ? (
          <TextField
            label="新的联系电话"
            required
            type="tel"
            maxLength={20}
            value={phone}
            error={tried && phoneMissing ? '请填写，居民会打这个电话' : undefined}
            hint="活动页上的联系人会换成接手的人和这个电话"
            onChange={setPhone}
          />
        ) : null}
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
