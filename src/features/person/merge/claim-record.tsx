import type { MergeView } from '@domain/person/merge-contract'
import { useState } from 'react'
import type { Failure } from '@/lib/answer'
import { call } from '@/lib/call'
import { open } from '@/lib/routes'
import { useAction } from '@/lib/use-action'
import type { Sites } from '@/lib/use-sites'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Result } from '@/ui/result/result'
import { Row, Stack } from '@/ui/stack/stack'
import { MergePreview } from './merge-preview'

interface Props {
  /** From a QR code; typed otherwise. */
  first: string
  sites: Sites
  now: number
}

/** The code, what it brings, a yes, and where to see it. */
export function ClaimRecord({ first, sites, now }: Props) {
  const [code, setCode] = useState(first)
  const [view, setView] = useState<MergeView>()
  const [looking, setLooking] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const [done, setDone] = useState(false)
  const claim = useAction('person.claimRecord')
  const look = async () => {
    setLooking(true)
    setFailure(undefined)
    const answer = await call('person.claimLook', { code: code.trim() })
    setLooking(false)
    if (answer.ok) setView(answer.data)
    else setFailure(answer)
  }
  const take = async () => {
    const answer = await claim.run({ code: code.trim(), understood: true })
    if (answer.ok) setDone(true)
  }
  if (done) return <Claimed />
  if (!view) {
    return (
      <Stack>
        <Note>您在社区请工作人员代报过名？凭认领码并到这部手机上，报过的名、排着的队都不会丢。</Note>
        <TextField
          label="认领码"
          required
          placeholder="4F7K-2M9Q"
          maxLength={12}
          value={code}
          error={failure?.message}
          hint="社区工作人员抄给您的八位码，大小写、横线都不要紧"
          onChange={setCode}
        />
        <Button block kind="primary" busy={looking} disabled={code.trim() === ''} onPress={() => void look()}>
          看一看
        </Button>
        <Note>没有认领码？带上身份证到您的社区文明实践站，工作人员核对以后当面给您。</Note>
      </Stack>
    )
  }
  return (
    <Stack gap={5}>
      {view.otherName ? (
        <Alert tone="danger" title="姓名和您的不一样">
          这份登记好像不是您的。请先看看“我的”里的姓名写对了没有，或者到社区请工作人员核对。
        </Alert>
      ) : null}
      <MergePreview
        view={view}
        words={{ from: '社区代您登记的', into: '这部手机上的' }}
        sites={sites}
        now={now}
      />
      {claim.failure ? <Alert tone="danger" title={claim.failure.message} /> : null}
      <Note>合到一起以后不能再分开。不是您的，请不要点。</Note>
      <Row gap={2}>
        <Button onPress={() => setView(undefined)}>不是我的</Button>
        <Button kind="primary" busy={claim.busy} disabled={view.otherName} onPress={() => void take()}>
          是我的，合到一起
        </Button>
      </Row>
    </Stack>
  )
}

function Claimed() {
  return (
    <Result
      tone="good"
      icon="check"
      title="已经合到一起"
      action={
        <Button kind="primary" block onPress={() => void open('signups')}>
          看我的报名
        </Button>
      }
    >
      以后在手机上自己报名就行。社区不再替您保管那一份。
    </Result>
  )
}
