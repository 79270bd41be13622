import type { HeldSeats, PartyPerson } from '@domain/signup/contract'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { offerWords } from './offer-words'
import { PartySheet } from './party-sheet'

interface Props {
  signupId: string
  offer: HeldSeats
  people: readonly PartyPerson[]
  now: number
  onClose: () => void
  /** Not at all: the question of a cancel, in its own words. */
  onDecline: () => void
}

/** Seats are held: all come, some come, nobody comes. */
export function OfferSheet({ signupId, offer, people, now, onClose, onDecline }: Props) {
  const { run, busy } = useAction('signup.accept')
  const accept = async (chosen: readonly string[]) => {
    const all = people.length <= 1 || chosen.length === people.length
    const answer = await run({ signupId, ...(all ? {} : { attendees: [...chosen] }) })
    onClose()
    if (answer.ok) toast(`已报名，${answer.data.party} 人`, 'good')
    else toast(answer.message, 'danger')
  }
  const footer = (chosen: string[]) => {
    const size = people.length > 1 ? chosen.length : offer.seats
    return (
      <Stack gap={2}>
        <Button kind="primary" block busy={busy} disabled={size === 0} onPress={() => void accept(chosen)}>
          {`确认参加（${size} 人）`}
        </Button>
        <Button block onPress={onDecline}>
          不去了，让给邻居
        </Button>
      </Stack>
    )
  }
  return (
    <PartySheet
      title={`轮到您了，有 ${offer.seats} 个名额`}
      people={people}
      ticked={people.length}
      footer={footer}
      onClose={onClose}
    >
      <Stack gap={2}>
        {offerWords(offer, now)}
        <Note>到时候没有确认，名额会让给下一家。</Note>
      </Stack>
    </PartySheet>
  )
}
