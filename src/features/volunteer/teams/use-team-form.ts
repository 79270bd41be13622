import type { TeamFields } from '@domain/volunteer/team'
import type { TeamView } from '@domain/volunteer/team-contract'
import { useState } from 'react'
import { forgetPrivately, keepPrivately, keptPrivately } from '@/lib/private-value'
import { useAction } from '@/lib/use-action'

const isDraft = (value: unknown): value is TeamFields =>
  typeof value === 'object' &&
  value !== null &&
  ['name', 'about'].every(field => typeof Object(value)[field] === 'string') &&
  typeof Object(value).brand === 'boolean'

const blank: TeamFields = { name: '', about: '', brand: false }

/** What is written lies on the device until the server has it. */
export function useTeamForm(siteId: string, team: TeamView | undefined) {
  const key = `volunteer.team.${team?.teamId ?? siteId}`
  const making = useAction('volunteer.createTeam')
  const saving = useAction('volunteer.saveTeam')
  const [draft, setDraft] = useState<TeamFields>(
    () =>
      keptPrivately(key, isDraft) ??
      (team ? { name: team.name, about: team.about, brand: team.brand } : blank),
  )
  const [checked, setChecked] = useState(false)
  const fields = { ...draft, name: draft.name.trim(), about: draft.about.trim() }
  return {
    draft,
    set(part: Partial<TeamFields>) {
      const next = { ...draft, ...part }
      setDraft(next)
      keepPrivately(key, next)
    },
    gap: checked && !fields.name ? '请写队名' : undefined,
    busy: making.busy || saving.busy,
    failure: making.failure ?? saving.failure,
    /** The team's id when the server has it. */
    async submit(): Promise<string | undefined> {
      setChecked(true)
      if (!fields.name) return undefined
      const answer = team
        ? await saving.run({ teamId: team.teamId, rev: team.rev, fields, state: team.state })
        : await making.run({ siteId, fields })
      if (!answer.ok) return undefined
      forgetPrivately(key)
      return answer.data.teamId
    },
  }
}
