import { openSubscribeSettings } from '@/lib/subscribe'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import type { Remind } from './use-remind'

/** Why nothing came of a tap, and what one can do about it. */
export function RemindTrouble({ trouble }: Pick<Remind, 'trouble'>) {
  if (trouble === 'switchedOff') {
    return (
      <Alert
        tone="warn"
        icon="bell"
        title="您在微信里关掉了这个小程序的消息"
        action={
          <Button small onPress={openSubscribeSettings}>
            去打开
          </Button>
        }
      >
        点右上角“…”，再点“设置”，打开“订阅消息”，回来再点一次。
      </Alert>
    )
  }
  if (trouble === 'failed') return <Alert tone="warn" title="没有问成，请再点一次" />
  return null
}
