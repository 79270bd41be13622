import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import { ActivityBody } from '@/features/activity/activity-body'
import { isShown } from '@/features/activity/activity-cover'
import { ActivityFacts } from '@/features/activity/activity-facts'
import { ActivityHead } from '@/features/activity/activity-head'
import { RecapCard } from '@/features/activity/recap/recap-card'
import { OtherTimes } from '@/features/activity/series/other-times'
import { signupStatus } from '@/features/activity/signup-status'
import { useActivityDetail } from '@/features/activity/use-activity-detail'
import { SignupRemind } from '@/features/message/signup-remind'
import { FeedbackCard } from '@/features/signup/feedback/feedback-card'
import { SignupBar } from '@/features/signup/signup-bar'
import { type OpenSheet, SignupSheets } from '@/features/signup/signup-sheets'
import { ToCalendar } from '@/features/signup/to-calendar'
import { open as openPage, pathOf, useParams } from '@/lib/routes'
import { shareCard } from '@/lib/share'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { festivalClass } from '@/ui/festival/festival'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** One activity, and signing up for it. */
export default function ActivityPage() {
  const { scene = '', id = scene } = useParams('activity')
  const now = useNow()
  const sites = useSites()
  const detail = useActivityDetail(id)
  const [open, setOpen] = useState<OpenSheet>()
  const { data } = detail
  useShareAppMessage(() => {
    const cover = data && isShown(data) ? data.activity.cover : undefined
    return shareCard(data?.activity.title ?? '社区活动', pathOf('activity', { id }), cover)
  })
  return (
    <Screen
      title="活动"
      theme={festivalClass(data?.activity.festival)}
      onRefresh={detail.reload}
      footer={
        data ? (
          <SignupBar
            detail={data}
            status={signupStatus(data.activity, data.seats, now)}
            onJoin={() => setOpen('join')}
            onCancel={() => setOpen('cancel')}
            onOffer={() => setOpen('offer')}
            onReduce={() => setOpen('reduce')}
            onChange={() => setOpen('change')}
            onAnswers={() => setOpen('answers')}
            now={now}
          />
        ) : null
      }
    >
      <Loaded query={detail} rows={3}>
        {({ activity, seats, mine, coverState }) => (
          <Stack gap={5}>
            <ActivityHead
              activity={activity}
              seats={seats}
              coverState={coverState}
              siteName={sites.nameOf(activity.siteId)}
              now={now}
            />
            {!open && mine && activity.status === 'published' && activity.startsAt > now ? (
              <Stack gap={2}>
                <SignupRemind state={mine.state} />
                {mine.state === 'seated' ? <ToCalendar activity={activity} /> : null}
              </Stack>
            ) : null}
            <RecapCard activity={activity} now={now} />
            <FeedbackCard activity={activity} now={now} />
            <ActivityFacts activity={activity} now={now} />
            <ActivityBody text={activity.body} />
            <OtherTimes activity={activity} now={now} />
            <Button block icon="share" openType="share">
              转发给邻居
            </Button>
            {activity.status === 'published' && activity.signupClosesAt > now ? (
              <Button block icon="photo" onPress={() => void openPage('poster', { id })}>
                做一张海报
              </Button>
            ) : null}
          </Stack>
        )}
      </Loaded>
      {data ? (
        <SignupSheets
          detail={data}
          open={open}
          now={now}
          onOpen={setOpen}
          onClose={() => setOpen(undefined)}
          remind={state => <SignupRemind state={state} />}
        />
      ) : null}
    </Screen>
  )
}
