import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** Doors to what keeps the office itself in order, as far as the caller may go through them. */
export function AdminCells({ siteId }: { siteId: string }) {
  const { may } = useSession()
  return (
    <CellGroup>
      {may('person.deskFind') ? (
        <Cell
          icon="person"
          title="没有微信的居民"
          note="登记、代报名"
          onPress={() => void open('officePeople')}
        />
      ) : null}
      {may('person.staff') ? (
        <Cell icon="people" title="人员和角色" onPress={() => void open('officeStaff')} />
      ) : null}
      {may('report.siteFigures') ? (
        <Cell icon="calendar" title="报名统计" onPress={() => void open('officeFigures')} />
      ) : null}
      {may('site.saveSettings', siteId) ? (
        <Cell
          icon="building"
          title="站点设置"
          note="名额留多久、什么时候签到"
          onPress={() => void open('officeSiteSettings', { id: siteId })}
        />
      ) : null}
      {may('report.exports') ? (
        <Cell icon="download" title="我的导出" onPress={() => void open('officeExports')} />
      ) : null}
      {may('audit.list') ? (
        <Cell icon="list" title="操作记录" onPress={() => void open('officeActs')} />
      ) : null}
      {may('site.health') ? (
        <Cell icon="info" title="系统状况" onPress={() => void open('officeHealth')} />
      ) : null}
    </CellGroup>
  )
}
