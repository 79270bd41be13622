import type { MyFeedback } from '@domain/signup/feedback/contract'
import { feedbackTextMax, type Stars } from '@domain/signup/feedback/feedback'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Chips } from '@/ui/chips/chips'
import { Field } from '@/ui/field/field'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { sayStars } from './feedback-words'

const items = ([5, 4, 3, 2, 1] as const).map(stars => ({ value: String(stars), text: sayStars(stars) }))
const starsOf = (value: string | undefined): Stars | undefined =>
  ([1, 2, 3, 4, 5] as const).find(stars => String(stars) === value)

interface Props {
  activityId: string
  mine: MyFeedback | undefined
  onClose: () => void
}

/** How was it? One tap is enough; words are a gift. */
export function FeedbackSheet({ activityId, mine, onClose }: Props) {
  const [stars, setStars] = useState<Stars | undefined>(mine?.stars)
  const [text, setText] = useState(mine?.text ?? '')
  const [tried, setTried] = useState(false)
  const { run, busy, failure } = useAction('signup.giveFeedback')
  const send = async () => {
    setTried(true)
    if (!stars) return
    const answer = await run({ activityId, stars, text: text.trim() })
    if (!answer.ok) return
    toast('谢谢您的评价')
    onClose()
  }
  return (
    <Sheet
      open
      title="这次活动怎么样？"
      onClose={onClose}
      footer={
        <Button block kind="primary" busy={busy} onPress={() => void send()}>
          提交
        </Button>
      }
    >
      <Stack>
        <Field label="满意吗" required error={tried && !stars ? '请点一个' : undefined}>
          <Chips
            label="满意吗"
            required
            items={items}
            value={stars === undefined ? undefined : String(stars)}
            onChange={value => setStars(starsOf(value))}
          />
        </Field>
        <TextField
          label="想说的话"
          value={text}
          lines={4}
          maxLength={feedbackTextMax}
          hint="大家能看到这段话，看不到是谁说的。请不要写别人的名字和电话"
          onChange={setText}
        />
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}
