import { useState } from 'react'
import { usePages } from '@/lib/pages'
import { sayMoment, sayWhen } from '@/lib/time-words'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Dialog } from '@/ui/dialog/dialog'
import { Heading, Note } from '@/ui/prose/prose'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { More } from '@/ui/states/more'
import { Empty } from '@/ui/states/states'
import { Tag } from '@/ui/tag/tag'
import { toast } from '@/ui/toast/toast'
import { stateWords } from '../state-words'

interface Props {
  personId: string
  now: number
}

/** What staff signed somebody up for, and giving it up for them. */
export function DeskSignups({ personId, now }: Props) {
  const pages = usePages('signup.deskMine', { personId })
  const [leaving, setLeaving] = useState<string>()
  const { run, busy } = useAction('signup.deskCancel')
  const accept = useAction('signup.deskAccept')
  const cancel = async (signupId: string) => {
    const answer = await run({ personId, signupId })
    setLeaving(undefined)
    toast(answer.ok ? '已取消报名' : answer.message, answer.ok ? 'good' : 'danger')
  }
  const confirm = async (signupId: string) => {
    const answer = await accept.run({ personId, signupId })
    toast(answer.ok ? '已报名' : answer.message, answer.ok ? 'good' : 'danger')
  }
  return (
    <Stack>
      <Heading>报过的名</Heading>
      <Loaded query={{ ...pages, data: pages.items }} rows={2}>
        {signups =>
          signups.length === 0 ? (
            <Empty icon="calendar" title="还没有报过名" />
          ) : (
            <Stack gap={3}>
              {signups.map(signup => {
                const { signupId, title, startsAt, endsAt, attendees, state, offer } = signup
                const { words, tone } = stateWords(signup)
                const stands = state === 'seated' || state === 'waiting'
                return (
                  <Card key={signupId}>
                    <Stack gap={2}>
                      <Heading
                        level={3}
                        aside={
                          <Tag large tone={tone}>
                            {words}
                          </Tag>
                        }
                      >
                        {title}
                      </Heading>
                      {offer ? (
                        <Row gap={2} apart>
                          <Note tone="warn">{`给留了 ${offer.seats} 个名额，${sayMoment(offer.expiresAt, now)}前问本人来不来`}</Note>
                          <Button
                            small
                            kind="primary"
                            busy={accept.busy}
                            onPress={() => void confirm(signupId)}
                          >
                            替本人确认
                          </Button>
                        </Row>
                      ) : null}
                      <Row gap={2} apart>
                        <Note>{`${sayWhen(startsAt, endsAt, now)}。${attendees.join('、')}`}</Note>
                        {stands && endsAt > now ? (
                          <Button small onPress={() => setLeaving(signupId)}>
                            取消报名
                          </Button>
                        ) : null}
                      </Row>
                    </Stack>
                  </Card>
                )
              })}
              <More pages={pages} />
            </Stack>
          )
        }
      </Loaded>
      {leaving ? (
        <Dialog
          open
          title="替本人取消报名？"
          confirmText="取消报名"
          danger
          busy={busy}
          onConfirm={() => void cancel(leaving)}
          onCancel={() => setLeaving(undefined)}
        >
          请先问过本人。名额会马上让给候补的邻居。
        </Dialog>
      ) : null}
    </Stack>
  )
}
