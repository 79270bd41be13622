import type { GrantedRole } from '@domain/person/person'
import { heldFor, roleNames } from '@domain/person/roles'
import { dayOf } from '@domain/time'
import type { Sites } from '@/lib/use-sites'
import { DateField } from '@/ui/field/date-field'
import { PickField } from '@/ui/field/pick-field'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Stack } from '@/ui/stack/stack'
import { type GrantDraft, type GrantGaps, grantReasonMax } from './grant-form'
import { roleNotes } from './role-words'

const roles = Object.keys(roleNames) as GrantedRole[]
const common = ['新任职', '接替离任的同事', '换届', '临时帮忙']

interface Props {
  draft: GrantDraft
  onChange: (draft: GrantDraft) => void
  gaps: GrantGaps
  sites: Sites
  now: number
}

/** Which role, where, until when, and why. */
export function GrantFields({ draft, onChange, gaps, sites: { sites }, now }: Props) {
  const { role, siteId, lastDay, reason } = draft
  const change = (part: Partial<GrantDraft>) => onChange({ ...draft, ...part })
  const places = sites.filter(({ kind }) => role !== 'station' || kind === 'station')
  return (
    <Stack>
      <PickField
        label="角色"
        required
        options={roles.map(value => ({ value, text: roleNames[value] }))}
        value={role}
        error={gaps.role}
        hint={role ? roleNotes[role] : undefined}
        onChange={picked => change({ role: picked, siteId: undefined })}
      />
      {role && heldFor[role] !== 'street' ? (
        <PickField
          label="在哪个单位"
          required={heldFor[role] === 'site'}
          options={places.map(({ _id, shortName }) => ({ value: _id, text: shortName }))}
          value={siteId}
          error={gaps.siteId}
          onChange={picked => change({ siteId: picked })}
        />
      ) : null}
      <DateField
        label="最后一天"
        value={lastDay}
        from={dayOf(now)}
        hint="不填就是长期。到期前两周，您的待办里会提醒"
        onChange={day => change({ lastDay: day })}
      />
      <ReasonField
        label="给角色的原因"
        common={common}
        value={reason}
        maxLength={grantReasonMax}
        error={gaps.reason}
        onChange={text => change({ reason: text })}
      />
    </Stack>
  )
}
