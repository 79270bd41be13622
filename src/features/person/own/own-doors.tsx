import { open } from '@/lib/routes'
import { Cell, CellGroup } from '@/ui/cell/cell'

/** What one can do about one's data: see the consents, take a copy, close the account. */
export function OwnDoors() {
  return (
    <CellGroup title="您可以">
      <Cell icon="info" title="我同意过的说明" note="查看、撤回" onPress={() => void open('consents')} />
      <Cell
        icon="download"
        title="导出我的信息"
        note="拿走一份完整的"
        onPress={() => void open('ownExport')}
      />
      <Cell
        icon="trash"
        title="注销"
        note="删除账号和个人信息，不能恢复"
        onPress={() => void open('ownErase')}
      />
    </CellGroup>
  )
}
