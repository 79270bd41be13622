import { access, scopeOf } from '@domain/access'
import { NoticeTold } from '@/features/message/told/notice-told'
import { NoticeComposer } from '@/features/notice/composer/notice-composer'
import { WithdrawnNotice } from '@/features/notice/manage/withdrawn-notice'
import { useQuery } from '@/lib/query'
import { back, open, useParams } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { StaffOnly } from '@/office/staff-only'
import { useMySites } from '@/office/use-my-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** Writing a notice: a new one of a site, or one that is there. */
export default function NoticeComposerPage() {
  const { id, site: asked } = useParams('officeNotice')
  const { me, may } = useSession()
  const query = useQuery('notice.detail', id ? { noticeId: id } : null)
  const { current, site: siteOf, sites, estates } = useMySites(asked)
  const notice = query.data
  const site = id ? siteOf(notice?.siteId) : current
  const allowed = sites.length > 0 ? site !== undefined && may('notice.save', site._id) : undefined
  const standing = me && { registered: me.registered, grants: me.roles }
  const reach = standing && scopeOf(access['notice.save'], standing, Date.now())

  if (me && reach && allowed && site && Boolean(id) === Boolean(notice) && notice?.status !== 'withdrawn') {
    return (
      <NoticeComposer
        notice={notice}
        site={site}
        places={{ sites, estates }}
        reach={reach}
        me={me}
        told={
          notice?.status === 'published' ? (
            <Stack>
              <CellGroup>
                <Cell
                  icon="people"
                  title="谁看到了、谁还没看到"
                  onPress={() => void open('officeReach', { id: notice._id })}
                />
              </CellGroup>
              <NoticeTold noticeId={notice._id} siteId={site._id} />
            </Stack>
          ) : null
        }
        onDone={() => void back()}
      />
    )
  }
  const gate = (
    <StaffOnly allowed={allowed}>
      {() => (notice ? <WithdrawnNotice notice={notice} siteName={site?.shortName ?? ''} /> : null)}
    </StaffOnly>
  )
  return <Screen title="通知">{id && !notice ? <Loaded query={query}>{() => gate}</Loaded> : gate}</Screen>
}
