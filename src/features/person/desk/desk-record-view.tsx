import type { DeskRecord } from '@domain/person/desk-contract'
import { relationNames } from '@domain/person/person'
import { useState } from 'react'
import { sayMoment } from '@/lib/time-words'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { NameChip } from '@/ui/name-chip/name-chip'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { ClaimCodeSheet } from './claim-code-sheet'
import { DeskMemberSheet } from './desk-member-sheet'
import { factsOf, madeWords } from './desk-words'
import { EditSheet } from './edit-sheet'
import { FullSheet } from './full-sheet'
import { RemoveDeskMember } from './remove-desk-member'

interface Props {
  record: DeskRecord
  sites: Sites
  now: number
}

/** The record of somebody without WeChat: who they are, masked, their family, and handing it over. */
export function DeskRecordView({ record, sites, now }: Props) {
  const [sheet, setSheet] = useState<'full' | 'edit' | 'member' | 'claim'>()
  const [leaving, setLeaving] = useState<{ id: string; name: string }>()
  const { personId, name, family, consent } = record
  const close = () => setSheet(undefined)
  return (
    <Stack>
      <Card>
        <Stack gap={2}>
          <Heading level={1}>
            <NameChip name={name} />
          </Heading>
          <Note>{factsOf(record, sites)}</Note>
          <Note>{madeWords(record, sites, now)}</Note>
          {consent ? (
            <Note>{`${sayMoment(consent.at, now)}口头同意，${consent.takenBy || '工作人员'}记下`}</Note>
          ) : null}
          <Row gap={2}>
            <Button small onPress={() => setSheet('full')}>
              看完整信息
            </Button>
            <Button small onPress={() => setSheet('edit')}>
              修改
            </Button>
            <Button small onPress={() => setSheet('claim')}>
              交给本人
            </Button>
          </Row>
        </Stack>
      </Card>
      {consent?.stands === false ? (
        <Alert tone="warn" title="个人信息说明更新过">
          请点“修改”，把新的说明念给本人听；本人同意以后才能再报名。
        </Alert>
      ) : null}
      <CellGroup title="家人" hint={family.length === 0 ? '没有家人也可以，只替本人报名' : undefined}>
        {family.map(({ id, name: called, relation, birthYear }) => (
          <Cell
            key={id}
            icon="person"
            title={called}
            onPress={() => setLeaving({ id, name: called })}
            label={`${called}，删除`}
            note={[relationNames[relation], birthYear && `${birthYear} 年生`].filter(Boolean).join(' · ')}
          />
        ))}
        <Cell icon="plus" title="添加家人" onPress={() => setSheet('member')} />
      </CellGroup>
      {sheet === 'full' ? <FullSheet personId={personId} onClose={close} /> : null}
      {sheet === 'edit' ? <EditSheet record={record} sites={sites} now={now} onClose={close} /> : null}
      {leaving ? (
        <RemoveDeskMember personId={personId} member={leaving} onClose={() => setLeaving(undefined)} />
      ) : null}
      {sheet === 'member' ? <DeskMemberSheet personId={personId} now={now} onClose={close} /> : null}
      {sheet === 'claim' ? (
        <ClaimCodeSheet personId={personId} name={name} now={now} onClose={close} />
      ) : null}
    </Stack>
  )
}
