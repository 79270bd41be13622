import type { MemberRow } from '@domain/volunteer/team-contract'
import type { MemberVerdict } from '@domain/volunteer/team-rules'
import { useState } from 'react'
import { useAction } from '@/lib/use-action'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { ReasonField } from '@/ui/reason-field/reason-field'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'

interface Props {
  teamId: string
  member: MemberRow
  /** Of the team, where the caller may name its leader. */
  rev: number | undefined
  onClose: () => void
}

const common = {
  asked: ['这支队人满了', '请加入您住的社区的队'],
  in: ['本人说不来了', '很久没有参加'],
} as const

/** What is said to one who asks, or done with one who is in. */
export function MemberSheet({ teamId, member, rev, onClose }: Props) {
  const { memberId, name, leads } = member
  const asks = member.state === 'asked'
  const answering = useAction('volunteer.answerMember')
  const naming = useAction('volunteer.nameLeader')
  const [saying, setSaying] = useState(false)
  const [words, setWords] = useState('')
  const [tried, setTried] = useState(false)
  const missing = words.trim() === ''
  const failure = answering.failure ?? naming.failure
  const answer = async (verdict: MemberVerdict, done: string) => {
    const said = verdict === 'confirmed' ? {} : { words: words.trim() }
    if (!(await answering.run({ teamId, memberId, rev: member.rev, verdict, ...said })).ok) return
    toast(done, 'good')
    onClose()
  }
  const lead = async () => {
    if (rev === undefined) return
    if (!(await naming.run({ teamId, rev, ...(leads ? {} : { memberId }) })).ok) return
    toast(leads ? '不再是队长' : '已是队长', 'good')
    onClose()
  }
  const refuse = () => {
    setTried(true)
    if (!missing) void answer(asks ? 'declined' : 'removed', '已答复')
  }
  return (
    <Sheet open title={name || '已注销'} onClose={onClose}>
      <Stack gap={4}>
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
        {saying ? (
          <>
            <ReasonField
              label="对本人说的话"
              common={common[asks ? 'asked' : 'in']}
              value={words}
              maxLength={100}
              error={tried && missing ? '请写一句话，本人看得到' : undefined}
              onChange={setWords}
            />
            <Button kind="danger" block busy={answering.busy} onPress={refuse}>
              {asks ? '不加入' : '请出这支队'}
            </Button>
          </>
        ) : (
          <>
            {asks ? (
              <Button
                kind="primary"
                block
                busy={answering.busy}
                onPress={() => void answer('confirmed', '已加入')}
              >
                同意加入
              </Button>
            ) : rev === undefined ? null : (
              <Button block busy={naming.busy} onPress={() => void lead()}>
                {leads ? '不再当队长' : '请他当队长'}
              </Button>
            )}
            <Button block onPress={() => setSaying(true)}>
              {asks ? '不同意' : '请出这支队'}
            </Button>
          </>
        )}
      </Stack>
    </Sheet>
  )
}
