import { staffRoles } from '@domain/person/roles'
import { useState } from 'react'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useAction } from '@/lib/use-action'
import { useForgetMe } from '@/lib/use-forget-me'
import { useNow } from '@/lib/use-minute'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Tick } from '@/ui/check-list/check-list'
import { Dialog } from '@/ui/dialog/dialog'
import { Note } from '@/ui/prose/prose'
import { Result } from '@/ui/result/result'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'
import { Empty } from '@/ui/states/states'
import { EndingSignups } from './ending-signups'
import { WhatErasingDoes } from './what-erasing-does'

/** Closing the account, in two steps: what it does with a tick below, then the question. */
export function EraseAccount() {
  const session = useSession()
  const [erased, setErased] = useState(false)
  const forgetMe = useForgetMe()
  if (erased) return <Erased />
  const onErased = () => {
    setErased(true)
    forgetMe()
  }
  return (
    <Loaded query={{ ...session, data: session.me }}>
      {me => {
        if (me.name === '') {
          return <Empty icon="person" title="没有可以注销的" note="我们没有记您的任何信息" />
        }
        return me.roles.some(({ role }) => staffRoles.includes(role)) ? (
          <WorkFirst />
        ) : (
          <AskTwice onErased={onErased} />
        )
      }}
    </Loaded>
  )
}

function AskTwice({ onErased }: { onErased: () => void }) {
  const now = useNow()
  const [understood, setUnderstood] = useState(false)
  const [asking, setAsking] = useState(false)
  const { run, busy, failure } = useAction('person.erase')
  const erase = async () => {
    const answer = await run({ understood: true })
    setAsking(false)
    if (answer.ok) onErased()
  }
  return (
    <Stack gap={5}>
      <Alert tone="danger" title="注销以后不能恢复">
        我们也没有办法替您找回来。请先看看下面，再决定。
      </Alert>
      <EndingSignups now={now} />
      <WhatErasingDoes />
      <Button block icon="download" onPress={() => void open('ownExport')}>
        先导出一份我的信息
      </Button>
      <Stack gap={3}>
        <Tick checked={understood} onChange={setUnderstood} text="我看明白了：注销以后不能恢复" />
        {failure ? <Alert tone="danger" title={failure.message} /> : null}
        <Button kind="danger" block disabled={!understood} busy={busy} onPress={() => setAsking(true)}>
          注销
        </Button>
        {understood ? null : <Note>看完请先打勾，才能点“注销”。</Note>}
      </Stack>
      <Dialog
        open={asking}
        title="真的要注销吗？"
        confirmText="注销"
        danger
        busy={busy}
        onConfirm={erase}
        onCancel={() => setAsking(false)}
      >
        姓名、家人和报名记录马上删除，没参加的报名马上取消，不能恢复。
      </Dialog>
    </Stack>
  )
}

function Erased() {
  return (
    <Result
      tone="good"
      icon="check"
      title="已注销"
      action={
        <Button kind="primary" block onPress={() => void open('home')}>
          回首页
        </Button>
      }
    >
      您的个人信息已经删除。活动和通知还可以照常看；以后想报名，再填一次姓名就行。
    </Result>
  )
}

function WorkFirst() {
  return (
    <Empty
      icon="building"
      title="您还担任工作人员"
      note="请先把手上的事交给同事，请系统管理员收回您的角色，再来注销"
    />
  )
}
