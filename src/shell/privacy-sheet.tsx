import { useEffect, useSyncExternalStore } from 'react'
import { openPrivacyGuide, privacyAsk } from '@/lib/privacy'
import { Button } from '@/ui/button/button'
import { Paragraphs } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'

const agreeId = 'privacy-agree'

/** What people would call the APIs that this program uses: what it is for, and the way without it. */
const uses: Record<string, { what: string; without: string }> = {
  chooseMedia: { what: '选用您手机里的照片', without: '不用照片也能保存和发布。' },
  getPhoneNumber: { what: '取用您微信的手机号', without: '也可以自己填写，或者不填。' },
  setClipboardData: { what: '把文字放进手机的剪贴板', without: '也可以长按文字自己复制。' },
}
const other = { what: '这项功能', without: '不同意也没关系，其他功能照常用。' }

/** WeChat asks for the person's answer to its privacy guide: what it is for, the guide itself, yes and no. */
export function PrivacySheet() {
  const ask = useSyncExternalStore(privacyAsk.subscribe, privacyAsk.get)
  useEffect(() => ask?.shown(), [ask])
  if (!ask) return null
  const { what, without } = uses[ask.referrer] ?? other
  return (
    <Sheet
      open
      title="先请您同意"
      onClose={ask.refuse}
      footer={
        <Stack gap={3}>
          <Button
            kind="primary"
            block
            id={agreeId}
            openType="agreePrivacyAuthorization"
            onAgree={() => ask.agree(agreeId)}
          >
            同意
          </Button>
          <Button block onPress={ask.refuse}>
            不同意
          </Button>
        </Stack>
      }
    >
      <Stack>
        <Paragraphs text={`${what}，要先经过您同意。只在您点的时候用，不做别的。\n${without}`} />
        <Button kind="quiet" onPress={openPrivacyGuide}>
          看《用户隐私保护指引》
        </Button>
      </Stack>
    </Sheet>
  )
}
