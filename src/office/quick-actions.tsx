import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button/button'
import type { IconName } from '@/ui/icon/icon'
import { useLook } from '@/ui/look/look'
import { Grid } from '@/ui/stack/stack'

/** What staff come to the desk for, as far as they may do it. */
export function QuickActions({ siteId }: { siteId: string }) {
  const { may } = useSession()
  const { large } = useLook()
  // Four characters of large text fill half a telephone's width by themselves.
  const icon = (name: IconName) => (large ? undefined : name)
  return (
    <Grid min={140}>
      {may('activity.create', siteId) ? (
        <Button
          block
          kind="primary"
          icon={icon('plus')}
          onPress={() => void open('officeEditor', { site: siteId })}
        >
          新建活动
        </Button>
      ) : null}
      {may('notice.create', siteId) ? (
        <Button
          block
          kind="primary"
          icon={icon('bell')}
          onPress={() => void open('officeNotice', { site: siteId })}
        >
          写通知
        </Button>
      ) : null}
      <Button block icon={icon('calendar')} onPress={() => void open('officeActivities')}>
        全部活动
      </Button>
      <Button block icon={icon('list')} onPress={() => void open('officeNotices')}>
        全部通知
      </Button>
      {may('volunteer.queue', siteId) ? (
        <Button block icon={icon('heart')} onPress={() => void open('officeVolunteers')}>
          志愿者注册
        </Button>
      ) : null}
      {may('activity.copy', siteId) ? (
        <Button block icon={icon('copy')} onPress={() => void open('officePast')}>
          照以前的办
        </Button>
      ) : null}
    </Grid>
  )
}
