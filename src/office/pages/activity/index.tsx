import { phaseOf } from '@domain/activity/activity'
import { ActivityActions } from '@/features/activity/manage/activity-actions'
import { ActivitySummary } from '@/features/activity/manage/activity-summary'
import { Roster } from '@/features/activity/roster/roster'
import { SeriesManage } from '@/features/activity/series/series-manage'
import { ActivityTold } from '@/features/message/told/activity-told'
import { ExportButtons } from '@/features/report/export-buttons'
import { ActivityFigures } from '@/features/report/figures/activity-figures'
import { FeedbackBoard } from '@/features/signup/feedback/feedback-board'
import { ImportButton } from '@/features/signup/import/import-button'
import { useQuery } from '@/lib/query'
import { open, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useNow } from '@/lib/use-minute'
import { useSites } from '@/lib/use-sites'
import { StaffOnly } from '@/office/staff-only'
import { Button } from '@/ui/button/button'
import { Screen } from '@/ui/screen/screen'
import { Row, Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** One activity for those who run it: where it stands, what can be done, who comes. */
export default function ActivityPage() {
  const { id = '' } = useParams('officeActivity')
  const now = useNow()
  const { may } = useSession()
  const { nameOf } = useSites()
  const detail = useQuery('activity.detail', id ? { activityId: id } : null)
  return (
    <Screen title="活动" wide>
      <Loaded query={detail} rows={2}>
        {data => (
          <StaffOnly allowed={may('signup.roster', data.activity.siteId)}>
            {() => (
              <Stack gap={5}>
                <ActivitySummary detail={data} siteName={nameOf(data.activity.siteId)} now={now} />
                <ActivityActions detail={data} now={now} />
                <SeriesManage activity={data.activity} now={now} />
                {data.activity.status === 'draft' ? null : (
                  <>
                    {may('signup.deskJoin') && phaseOf(data.activity, now) === 'published' ? (
                      <Button block icon="plus" onPress={() => void open('officePeople', { activity: id })}>
                        替没有微信的居民报名
                      </Button>
                    ) : null}
                    <Row gap={2}>
                      <ExportButtons
                        activityId={id}
                        siteId={data.activity.siteId}
                        questions={data.activity.questions}
                      />
                      <ImportButton activityId={id} siteId={data.activity.siteId} />
                    </Row>
                    <ActivityFigures activityId={id} now={now} />
                    <Roster activityId={id} questions={data.activity.questions} />
                    {data.activity.startsAt <= now ? <FeedbackBoard activityId={id} now={now} /> : null}
                    <ActivityTold activityId={id} siteId={data.activity.siteId} />
                  </>
                )}
              </Stack>
            )}
          </StaffOnly>
        )}
      </Loaded>
    </Screen>
  )
}
