import type { Me } from '@domain/person/contract'
import { type FamilyMember, familyMax, relationNames } from '@domain/person/person'
import { ageAt } from '@domain/time'
import { useState } from 'react'
import { open } from '@/lib/routes'
import { Button } from '@/ui/button/button'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { draftOf, emptyMember, type MemberDraft } from '@/ui/person-fields/member-draft'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { Empty } from '@/ui/states/states'
import { MemberSheet } from './member-sheet'

interface Props {
  me: Me
  now: number
}

/** One's own family, for whom one may sign up. */
export function FamilyList({ me, now }: Props) {
  const [editing, setEditing] = useState<MemberDraft>()
  if (me.paused) return <AgreeFirst />
  if (!me.registered) return <NameFirst />
  return (
    <Stack>
      {me.family.length > 0 ? (
        <CellGroup hint="家人名单只有您自己和办理报名的工作人员看得到。">
          {me.family.map(member => (
            <Cell
              key={member.id}
              icon="person"
              title={member.name}
              note={memberWords(member, now)}
              value="修改"
              onPress={() => setEditing(draftOf(member))}
            />
          ))}
        </CellGroup>
      ) : (
        <Empty icon="people" title="还没有家人" note="加上家人，报名时就能一起报" />
      )}
      {me.family.length < familyMax ? (
        <Button kind="primary" block icon="plus" onPress={() => setEditing(emptyMember)}>
          添加家人
        </Button>
      ) : (
        <Note>最多 {familyMax} 位家人</Note>
      )}
      {editing ? <MemberSheet first={editing} now={now} onClose={() => setEditing(undefined)} /> : null}
    </Stack>
  )
}

/** 子女，8 岁. */
const memberWords = ({ relation, birthDate }: FamilyMember, now: number): string =>
  birthDate ? `${relationNames[relation]}，${ageAt(birthDate, now)} 岁` : relationNames[relation]

function AgreeFirst() {
  return (
    <Empty
      icon="people"
      title="信息已停用"
      note="您撤回了同意。再同意一次，就能接着用家人名单"
      action={
        <Button kind="primary" onPress={() => void open('consents')}>
          再同意
        </Button>
      }
    />
  )
}

function NameFirst() {
  return (
    <Empty
      icon="people"
      title="先填写您的姓名"
      note="填好以后就可以添加家人"
      action={
        <Button kind="primary" onPress={() => void open('profile')}>
          填写姓名
        </Button>
      }
    />
  )
}
