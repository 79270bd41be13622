import { open } from '@/lib/routes'
import { useSession } from '@/lib/session'
import { Button } from '@/ui/button/button'

interface Props {
  activityId: string
  siteId: string
}

export function ImportButton({ activityId, siteId }: Props) {
  const { may } = useSession()
  if (!may('signup.importRow', siteId)) return null
  return (
    <Button icon="plus" onPress={() => void open('officeImport', { id: activityId })}>
      导入纸质名单
    </Button>
  )
}
