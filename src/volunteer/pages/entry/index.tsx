import { askedTogether } from '@domain/message/templates'
import { RemindOffer } from '@/features/message/remind-offer'
import { SiteCard } from '@/features/site/site-card'
import { LeaveRegister } from '@/features/volunteer/leave-register'
import { Registering } from '@/features/volunteer/registering'
import { MyTeams } from '@/features/volunteer/teams/my-teams'
import { useQuery } from '@/lib/query'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Paragraphs } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

const about = `志愿者用自己的时间帮助邻居：打扫楼道和小区、陪老人说说话、节日里搭把手、给孩子辅导功课。
做多做少都可以，会什么就做什么，不收任何费用。未满 18 岁的，要有监护人同意。`

/** What volunteering is, and one's registration. Whoever rather asks finds the station below. */
export default function VolunteerEntryPage() {
  const { me } = useSession()
  const sites = useSites()
  const mine = useQuery('volunteer.mine', me?.registered ? {} : null)
  const site = sites.nearest(me?.homeSiteId)
  return (
    <Screen title="做志愿者">
      <Stack gap={5}>
        {mine.data?.registration ? null : (
          <Card>
            <Stack gap={3}>
              <Heading>志愿者做什么</Heading>
              <Paragraphs text={about} />
            </Stack>
          </Card>
        )}
        {me?.registered ? (
          <Loaded query={mine}>{found => <Registering me={me} mine={found} sites={sites} />}</Loaded>
        ) : me ? (
          <Button kind="primary" block onPress={() => void open('profile')}>
            先填姓名，再注册
          </Button>
        ) : null}
        {mine.data?.registration?.state === 'approved' ? <MyTeams sites={sites} /> : null}
        {mine.data?.registration?.state === 'waiting' ? (
          <RemindOffer templates={askedTogether.registered} words="有结果时提醒我" />
        ) : null}
        {mine.data?.registration?.state === 'approved' ? <LeaveRegister /> : null}
        {site ? <SiteCard site={site} title="有问题联系这里" /> : null}
      </Stack>
    </Screen>
  )
}
