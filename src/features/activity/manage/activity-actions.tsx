import { phaseOf } from '@domain/activity/activity'
import type { ActivityDetail } from '@domain/activity/contract'
import { mayHaveRecap } from '@domain/activity/recap'
import { useState } from 'react'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button/button'
import { Row } from '@/ui/stack/stack'
import { RepeatSheet } from '../series/repeat-sheet'
import { CancelSheet } from './cancel-sheet'
import { CopySheet } from './copy-sheet'

interface Props {
  detail: ActivityDetail
  now: number
}

const dayMs = 86_400_000

/** It starts today, or has just ended: the list at the door is what staff come for. */
const isOn = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }, now: number): boolean =>
  now > startsAt - dayMs / 2 && now < endsAt + dayMs / 2

/** What may be done with an activity, as far as the caller may do it and it makes sense now. */
export function ActivityActions({ detail, now }: Props) {
  const { may } = useSession()
  const [sheet, setSheet] = useState<'copy' | 'repeat' | 'cancel'>()
  const { activity } = detail
  const { _id: id, siteId, status } = activity
  const phase = phaseOf(activity, now)
  const editable = phase === 'draft' || phase === 'published'
  const close = () => setSheet(undefined)
  return (
    <Row gap={2}>
      {editable && may('activity.save', siteId) ? (
        <Button
          kind={status === 'draft' ? 'primary' : 'plain'}
          icon="edit"
          onPress={() => void open('officeEditor', { id })}
        >
          {status === 'draft' ? '接着写、发布' : '修改'}
        </Button>
      ) : null}
      {status === 'published' && may('signup.attendance', siteId) ? (
        <Button
          kind={isOn(activity, now) ? 'primary' : 'plain'}
          icon="check"
          onPress={() => void open('officeCheckIn', { id })}
        >
          签到
        </Button>
      ) : null}
      {status === 'draft' ? null : (
        <Button icon="person" onPress={() => void open('activity', { id })}>
          居民看到的页面
        </Button>
      )}
      {mayHaveRecap(activity, now) && may('activity.saveRecap', siteId) ? (
        <Button icon="photo" onPress={() => void open('officeRecap', { id })}>
          写活动回顾
        </Button>
      ) : null}
      {may('activity.copy', siteId) ? (
        <Button icon="copy" onPress={() => setSheet('copy')}>
          照样再办
        </Button>
      ) : null}
      {editable && may('activity.copy', siteId) ? (
        <Button icon="calendar" onPress={() => setSheet('repeat')}>
          定期办
        </Button>
      ) : null}
      {may('audit.list', siteId) ? (
        <Button
          icon="list"
          onPress={() => void open('officeActs', { record: id, title: activity.title, site: siteId })}
        >
          修改记录
        </Button>
      ) : null}
      {phase === 'published' && may('activity.cancel', siteId) ? (
        <Button kind="danger" onPress={() => setSheet('cancel')}>
          取消活动
        </Button>
      ) : null}
      <CancelSheet detail={detail} open={sheet === 'cancel'} onClose={close} />
      {sheet === 'repeat' ? <RepeatSheet activity={activity} onClose={close} now={now} /> : null}
      <CopySheet
        activity={activity}
        open={sheet === 'copy'}
        onClose={close}
        now={now}
        onCopied={copied => {
          close()
          void open('officeEditor', { id: copied })
        }}
      />
    </Row>
  )
}
