import { SiteCard } from '@/features/site/site-card'
import { useSession } from '@/lib/session'
import { useSites } from '@/lib/use-sites'
import { Card } from '@/ui/card/card'
import { Heading, Paragraphs } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'

const about = `志愿者用自己的时间帮助邻居：打扫楼道和小区、陪老人说说话、节日里搭把手、给孩子辅导功课。
做多做少都可以，会什么就做什么，不收任何费用。未满 18 岁的，要有监护人同意。`

const how = `想当志愿者，请给您社区的文明实践站打个电话，或者去一趟。怎么登记、要带什么，工作人员会告诉您。`

/** What volunteering is and where to begin. Until one can register here, the station is whom to ask. */
export default function VolunteerEntryPage() {
  const { me } = useSession()
  const site = useSites().nearest(me?.homeSiteId)
  return (
    <Screen title="做志愿者">
      <Stack gap={5}>
        <Card>
          <Stack gap={3}>
            <Heading>志愿者做什么</Heading>
            <Paragraphs text={about} />
          </Stack>
        </Card>
        <Card>
          <Stack gap={3}>
            <Heading>怎么参加</Heading>
            <Paragraphs text={how} />
          </Stack>
        </Card>
        {site ? <SiteCard site={site} title="联系这里" /> : null}
      </Stack>
    </Screen>
  )
}
