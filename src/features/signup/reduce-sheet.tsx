import type { PartyPerson } from '@domain/signup/contract'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { toast } from '@/ui/toast/toast'
import { PartySheet } from './party-sheet'

interface Props {
  signupId: string
  people: readonly PartyPerson[]
  /** So many get in at once. */
  free: number
  onClose: () => void
}

/** Fewer of the family come, and are in at once; the place in line is not lost where that fails. */
export function ReduceSheet({ signupId, people, free, onClose }: Props) {
  const { run, busy } = useAction('signup.reduce')
  const reduce = async (attendees: string[]) => {
    const answer = await run({ signupId, attendees })
    onClose()
    if (!answer.ok) toast(answer.message, 'danger')
    else if (answer.data.state === 'seated') toast(`已报名，${answer.data.party} 人`, 'good')
    else toast('名额刚被报走了，已改成您选的几位，继续候补')
  }
  return (
    <PartySheet
      title="少去几位，马上报上"
      people={people}
      ticked={free}
      footer={chosen => (
        <Button
          kind="primary"
          block
          busy={busy}
          disabled={chosen.length === 0 || chosen.length > free}
          onPress={() => void reduce(chosen)}
        >
          {chosen.length > free ? `最多选 ${free} 位` : `改成 ${chosen.length} 人`}
        </Button>
      )}
      onClose={onClose}
    >
      现在空出 {free} 个名额。请选谁去；没选的以后想去，要另外报名。
    </PartySheet>
  )
}
