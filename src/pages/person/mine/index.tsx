import { MessagesCell } from '@/features/message/messages-cell'
import { OwnCard } from '@/features/person/own-card'
import { TextSizeChoice } from '@/features/person/text-size-choice'
import { MySignupsCell } from '@/features/signup/my-signups-cell'
import { reloadAll } from '@/lib/reload'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { useSites } from '@/lib/use-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { Loaded } from '@/ui/states/loaded'

/** Everything that is mine, and the ways on. */
export default function MinePage() {
  const session = useSession()
  const sites = useSites()
  return (
    <Screen title="我的" onRefresh={reloadAll}>
      <Stack gap={5}>
        <Loaded query={{ ...session, data: session.me }} rows={1}>
          {me => <OwnCard me={me} sites={sites} />}
        </Loaded>
        <CellGroup>
          <MySignupsCell />
          <MessagesCell />
          <Cell icon="people" title="家人" note="替家人报名时用" onPress={() => void open('family')} />
          <Cell
            icon="person"
            title="我的个人信息"
            note="查看、修改、导出、注销"
            onPress={() => void open('ownData')}
          />
          {session.me?.registered ? (
            <Cell
              icon="check"
              title="认领社区代登记的信息"
              note="在社区报过名的，凭认领码并到这里"
              onPress={() => void open('claim')}
            />
          ) : null}
          {session.me?.registered ? (
            <Cell
              icon="scan"
              title="我的身份码"
              note="开通工作权限时给管理员看"
              onPress={() => void open('showCode')}
            />
          ) : null}
        </CellGroup>
        <TextSizeChoice />
        <CellGroup>
          <Cell icon="heart" title="做志愿者" onPress={() => void open('volunteer')} />
          {session.may('activity.create') ? (
            <Cell icon="building" title="工作台" note="发布活动和通知" onPress={() => void open('office')} />
          ) : null}
        </CellGroup>
      </Stack>
    </Screen>
  )
}
