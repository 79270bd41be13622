import type { OutputOf } from '@domain/contract'
import { ageAt } from '@domain/time'
import { adultAge, freeTimes, serviceTypes, skills } from '@domain/volunteer/volunteer'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Field } from '@/ui/field/field'
import { PickField } from '@/ui/field/pick-field'
import { TextField } from '@/ui/field/text-field'
import { Consent } from '@/ui/person-fields/consent'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { useRegistrationForm } from './use-registration-form'

interface Props {
  mine: OutputOf<'volunteer.mine'>
  birthDate: string
  homeSiteId: string | undefined
  sites: Sites
  now: number
  onDone: () => void
}

const optionsOf = <Name extends string>(names: Record<Name, string>) =>
  (Object.keys(names) as Name[]).map(value => ({ value, text: names[value] }))

/** Taps but for a minor's guardian: name, birth date and number are the profile's. */
export function RegistrationForm({ mine, birthDate, homeSiteId, sites: { sites }, now, onDone }: Props) {
  const minor = ageAt(birthDate, now) < adultAge
  const form = useRegistrationForm({ mine, homeSiteId, minor })
  const { draft, set, gaps } = form
  const submit = async () => {
    if (!(await form.submit())) return
    toast('已交给社区，请等审核', 'good')
    onDone()
  }
  return (
    <Stack gap={5}>
      <PickField
        label="在哪个社区服务"
        required
        options={sites.map(({ _id, shortName }) => ({ value: _id, text: shortName }))}
        value={draft.siteId || undefined}
        error={gaps.siteId}
        onChange={siteId => set({ siteId })}
      />
      <Field label="愿意做什么" required error={gaps.services}>
        <CellGroup>
          <CheckList
            label="愿意做什么"
            items={optionsOf(serviceTypes)}
            chosen={draft.services}
            onChange={services => set({ services })}
          />
        </CellGroup>
      </Field>
      <Field label="什么时候有空" required error={gaps.free}>
        <CellGroup>
          <CheckList
            label="什么时候有空"
            items={optionsOf(freeTimes)}
            chosen={draft.free}
            onChange={free => set({ free })}
          />
        </CellGroup>
      </Field>
      <Field label="有什么特长">
        <CellGroup>
          <CheckList
            label="有什么特长"
            items={optionsOf(skills)}
            chosen={draft.skills}
            onChange={chosen => set({ skills: chosen })}
          />
        </CellGroup>
      </Field>
      {minor ? (
        <Stack>
          <TextField
            label="监护人姓名"
            required
            value={draft.guardianName}
            maxLength={20}
            error={gaps.guardianName}
            onChange={guardianName => set({ guardianName })}
          />
          <TextField
            label="监护人电话"
            required
            type="tel"
            value={draft.guardianPhone}
            maxLength={20}
            error={gaps.guardianPhone}
            onChange={guardianPhone => set({ guardianPhone })}
          />
        </Stack>
      ) : null}
      <Field label="志愿者须知" required error={gaps.agreed}>
        <Consent
          text={minor ? `${mine.terms.text}\n${mine.terms.guardianText}` : mine.terms.text}
          agreement="我已看过上面的须知，同意"
          agreed={form.agreed}
          onAgree={form.setAgreed}
        />
      </Field>
      {form.failure ? <Alert tone="danger" title={form.failure.message} /> : null}
      <Button kind="primary" block busy={form.busy} onPress={submit}>
        交给社区审核
      </Button>
      <Note>没有写完也不要紧，写过的都留在这部手机上。</Note>
    </Stack>
  )
}
