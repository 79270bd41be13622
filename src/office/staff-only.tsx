import type { ReactNode } from 'react'
import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button/button'
import { Empty, ErrorState, Skeleton } from '@/ui/states/states'

interface Props {
  /** The caller runs what the page is about; undefined while that is not known. */
  allowed: boolean | undefined
  /** What is drawn lies on this phone already: it is drawn before anything is known, and stays when it is. */
  already?: boolean
  children: () => ReactNode
}

/** Draws a staff page for staff. It only spares everyone else a page of refusals: the server decides each call. */
export function StaffOnly({ allowed, already, children }: Props) {
  const { me, failure, reload } = useSession()
  if (already) return children()
  if (!me) {
    return failure ? <ErrorState message={failure.message} onRetry={() => void reload()} /> : <Skeleton />
  }
  if (allowed === undefined) return <Skeleton />
  if (allowed) return children()
  return (
    <Empty
      icon="building"
      title="没有找到，或者您没有权限查看"
      note="这里是社区和街道工作人员办公的地方。如果您负责这项工作，请联系系统管理员"
      action={<Button onPress={() => void open('home')}>回首页</Button>}
    />
  )
}
