import { brandNames } from '@domain/volunteer/team'
import type { TeamView } from '@domain/volunteer/team-contract'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { Chips } from '@/ui/chips/chips'
import { TextField } from '@/ui/field/text-field'
import { Stack } from '@/ui/stack/stack'
import { Switch } from '@/ui/switch/switch'
import { toast } from '@/ui/toast/toast'
import { useTeamForm } from './use-team-form'

interface Props {
  siteId: string
  /** Absent: a new one. */
  team?: TeamView
  onDone: (teamId: string) => void
}

/** Makes a team, or changes what it says. */
export function TeamForm({ siteId, team, onDone }: Props) {
  const { draft, set, gap, busy, failure, submit } = useTeamForm(siteId, team)
  const save = async () => {
    const teamId = await submit()
    if (teamId === undefined) return
    toast('已保存', 'good')
    onDone(teamId)
  }
  return (
    <Stack gap={4}>
      {team ? null : (
        <Chips
          label="服务品牌"
          items={brandNames.map(name => ({ value: name, text: name }))}
          value={brandNames.find(name => name === draft.name)}
          onChange={name => set({ name: name ?? '', brand: name !== undefined })}
        />
      )}
      <TextField
        label="队名"
        required
        value={draft.name}
        maxLength={20}
        error={gap}
        onChange={name => set({ name })}
      />
      <TextField
        label="做什么，什么时候在哪里集合"
        lines={4}
        value={draft.about}
        maxLength={300}
        onChange={about => set({ about })}
      />
      <CellGroup>
        <Switch
          label="服务品牌"
          note="排在前面，有标记"
          checked={draft.brand}
          onChange={brand => set({ brand })}
        />
      </CellGroup>
      {failure ? <Alert tone="danger" title={failure.message} /> : null}
      <Button kind="primary" block busy={busy} onPress={() => void save()}>
        保存
      </Button>
    </Stack>
  )
}
