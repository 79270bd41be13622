import { profileConsentText } from '@domain/person/consent-texts'
import type { DeskRecord } from '@domain/person/desk-contract'
import { profileConsentVersion } from '@domain/person/person'
import { dayOf } from '@domain/time'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { DateField } from '@/ui/field/date-field'
import { TextField } from '@/ui/field/text-field'
import { Consent } from '@/ui/person-fields/consent'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { EstateFields } from '../estate-fields'

interface Props {
  record: DeskRecord
  sites: Sites
  now: number
  onClose: () => void
}

/** Corrects a record without showing it: what is left empty stays as it is. */
export function EditSheet({ record: { personId, deskSiteId, consent }, sites, now, onClose }: Props) {
  const [name, setName] = useState('')
  const [birthDate, setBirthDate] = useState('')
  const [phone, setPhone] = useState('')
  const [home, setHome] = useState<{ siteId?: string; estateId?: string }>({ siteId: deskSiteId })
  const [agreed, setAgreed] = useState(false)
  const { run, busy, failure } = useAction('person.deskSave')
  const change = {
    ...(name.trim() ? { name: name.trim() } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(phone.trim() ? { phone: phone.trim() } : {}),
    ...(home.estateId ? { homeEstateId: home.estateId } : {}),
    ...(agreed ? { consent: profileConsentVersion } : {}),
  }
  const save = async () => {
    const answer = await run({ personId, ...change })
    if (!answer.ok) return
    toast('已保存', 'good')
    onClose()
  }
  return (
    <Sheet
      open
      title="修改登记"
      onClose={onClose}
      footer={
        <Button
          block
          kind="primary"
          busy={busy}
          disabled={Object.keys(change).length === 0}
          onPress={() => void save()}
        >
          保存
        </Button>
      }
    >
      <Stack>
        <Note>只填要改的，空着的不变。</Note>
        {failure ? <Alert tone="danger" title={failure.message} /> : null}
        <TextField label="姓名" value={name} maxLength={20} onChange={setName} />
        <DateField
          label="出生日期"
          value={birthDate}
          from="1900-01-01"
          to={dayOf(now)}
          onChange={setBirthDate}
        />
        <TextField label="电话" value={phone} maxLength={24} onChange={setPhone} />
        <EstateFields
          sites={sites}
          siteId={home.siteId}
          estateId={home.estateId}
          onChange={(siteId, estateId) => setHome({ siteId, estateId })}
        />
        {consent?.stands === false ? (
          <Consent
            text={profileConsentText}
            agreement="已念给本人听，本人口头同意"
            agreed={agreed}
            onAgree={setAgreed}
          />
        ) : null}
      </Stack>
    </Sheet>
  )
}
