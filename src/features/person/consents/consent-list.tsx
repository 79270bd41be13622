import type { Me, MemberView } from '@domain/person/contract'
import { useState } from 'react'
import { open } from '@/lib/routes'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { Empty } from '@/ui/states/states'
import { AgreeSheet } from './agree-sheet'
import { ConsentSwitch } from './consent-switch'
import { WithdrawGuardian } from './withdraw-guardian'
import { WithdrawOwn } from './withdraw-own'

interface Props {
  me: Me
  now: number
}

/** Each consent with its switch: on as it was given, off as easily. What off means is said before it is done. */
export function ConsentList({ me, now }: Props) {
  const [asked, setAsked] = useState<'agree' | 'withdraw' | MemberView>()
  const close = () => setAsked(undefined)
  if (me.name === '') {
    return <Empty icon="info" title="您还没有同意过任何说明" note="第一次报名或填写姓名时，会先请您看" />
  }
  const own = me.consents.at(-1)
  const children = me.family.filter(({ guardianConsent }) => guardianConsent)
  return (
    <Stack gap={5}>
      <CellGroup hint="开着，就是同意。随时可以关掉；关掉会怎么样，会先告诉您。">
        <ConsentSwitch
          text="profile"
          title="个人信息说明"
          given={own}
          now={now}
          onAgree={() => setAsked('agree')}
          onWithdraw={() => setAsked('withdraw')}
        />
        {children.map(child => (
          <ConsentSwitch
            key={child.id}
            text="guardian"
            title={`${child.name}的监护人同意`}
            given={child.guardianConsent}
            now={now}
            onAgree={() => void open('family')}
            onWithdraw={() => setAsked(child)}
          />
        ))}
        <Cell title="同意和撤回的记录" onPress={() => void open('ownRecords', { kind: 'consents' })} />
      </CellGroup>
      {asked === 'agree' ? <AgreeSheet me={me} onClose={close} /> : null}
      {asked === 'withdraw' ? <WithdrawOwn now={now} onClose={close} /> : null}
      {typeof asked === 'object' ? <WithdrawGuardian child={asked} onClose={close} /> : null}
    </Stack>
  )
}
