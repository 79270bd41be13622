import { profileConsentText } from '@domain/person/consent-texts'
import { dayOf } from '@domain/time'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { DateField } from '@/ui/field/date-field'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Consent } from '@/ui/person-fields/consent'
import { Sheet } from '@/ui/sheet/sheet'
import { Row, Stack } from '@/ui/stack/stack'
import { EstateFields } from '../estate-fields'
import { deskFacts, deskGaps, emptyDesk } from './desk-draft'

interface Props {
  siteId: string
  first: { name?: string; phone?: string }
  sites: Sites
  now: number
  onClose: () => void
  onMade: (personId: string) => void
  /** Staff want to look at who is there already. */
  onFound: (name: string) => void
}

/** A record for somebody without WeChat: a name and a yes are enough. */
export function NewRecordSheet({ siteId, first, sites, now, onClose, onMade, onFound }: Props) {
  const [draft, setDraft] = useState(() => emptyDesk(siteId, first))
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useAction('person.deskCreate')
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part })
  const gaps = deskGaps(draft)
  const shown = tried ? gaps : {}
  const make = async (anyway: boolean) => {
    setTried(true)
    if (Object.keys(gaps).length > 0) return
    const answer = await run({ siteId, ...deskFacts(draft), ...(anyway ? { anyway } : {}) })
    if (answer.ok) onMade(answer.data.personId)
  }
  const likely = failure?.cause === 'deskLikely'
  return (
    <Sheet
      open
      title="登记一位居民"
      onClose={onClose}
      footer={
        // Beside the button: whoever presses it looks there, at the end of a long form.
        <Stack>
          {likely ? (
            <Alert
              tone="warn"
              title="可能已经登记过了"
              action={
                <Row gap={2}>
                  <Button small kind="primary" onPress={() => onFound(draft.name.trim())}>
                    看看是不是同一个人
                  </Button>
                  <Button small busy={busy} onPress={() => void make(true)}>
                    不是，接着登记
                  </Button>
                </Row>
              }
            >
              {`有 ${failure.detail?.likely} 份登记姓名或电话一样。一个人只登记一份，以后才不会乱。`}
            </Alert>
          ) : null}
          {failure && !likely ? <Alert tone="danger" title={failure.message} /> : null}
          <Button block kind="primary" busy={busy} onPress={() => void make(false)}>
            登记
          </Button>
        </Stack>
      }
    >
      <Stack>
        <TextField
          label="姓名"
          required
          value={draft.name}
          maxLength={20}
          error={shown.name}
          onChange={name => set({ name })}
        />
        <DateField
          label="出生日期"
          value={draft.birthDate}
          from="1900-01-01"
          to={dayOf(now)}
          hint="有的活动有年龄要求；同名的人也靠它分清"
          onChange={birthDate => set({ birthDate })}
        />
        <TextField
          label="电话"
          value={draft.phone}
          maxLength={24}
          hint="本人愿意留才写：手机号，或者区号加座机号"
          onChange={phone => set({ phone })}
        />
        <EstateFields
          sites={sites}
          siteId={draft.siteId}
          estateId={draft.estateId}
          onChange={(site, estateId) => set({ siteId: site, estateId })}
        />
        <Field label="个人信息说明" required error={shown.agreed}>
          <Consent
            text={profileConsentText}
            agreement="已念给本人听，本人口头同意"
            agreed={draft.agreed}
            onAgree={agreed => set({ agreed })}
          />
        </Field>
      </Stack>
    </Sheet>
  )
}
