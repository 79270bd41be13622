import { PurposeSheet } from '@/ui/reason-field/purpose-sheet'
import type { FullNames } from './use-full-names'

const common = ['现场签到核对', '打印签到表', '安排座位和物料', '电话通知变动']

interface Props {
  onClose: () => void
  names: FullNames
}

/** Why somebody needs the names; it says before, not after, that the look is logged. */
export const NamesSheet = ({ onClose, names }: Props) => (
  <PurposeSheet
    title="显示完整姓名"
    note="谁、什么时候、为什么看了名单，会记入日志，系统管理员可以查到。姓名只能用于您写的用途。"
    common={common}
    action="写明用途，显示姓名"
    busy={names.busy}
    failure={undefined}
    onGo={async purpose => {
      await names.ask(purpose)
      onClose()
    }}
    onClose={onClose}
  />
)
