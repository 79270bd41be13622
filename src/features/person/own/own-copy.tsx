import { canSendFiles, copyToClipboard, handOut } from '@/lib/hand-out'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Note, Paragraphs } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { toast } from '@/ui/toast/toast'
import { copyJson, copyText } from './copy-text'
import { useOwnCopy } from './use-own-copy'

/** Makes the copy when asked, shows it, and hands it out as a text or for another program. */
export function OwnCopy() {
  const { copy, make, busy, failure } = useOwnCopy()
  if (!copy) {
    return (
      <Stack gap={5}>
        <Paragraphs text={about} />
        {failure ? <Alert tone="danger" title={failure.message} /> : null}
        <Button kind="primary" block icon="download" busy={busy} onPress={() => void make()}>
          整理我的信息
        </Button>
      </Stack>
    )
  }
  const text = copyText(copy.rows, copy.madeAt)
  const files = [
    { words: '文字版', name: '我的个人信息.txt', content: text },
    { words: '数据版（JSON）', name: '我的个人信息.json', content: copyJson(copy.rows, copy.madeAt) },
  ]
  return (
    <Stack gap={5}>
      <Stack gap={3}>
        <Button kind="primary" block icon="copy" onPress={() => void copied(text)}>
          复制全文
        </Button>
        {canSendFiles()
          ? files.map(({ words, name, content }) => (
              <Button key={name} block icon="download" onPress={() => void sent(name, content)}>
                {handOutWord}
                {words}
              </Button>
            ))
          : null}
        <Note>里面有您完整的信息，请只发给自己或信得过的人。</Note>
      </Stack>
      <Card>
        <Stack gap={2}>
          <Heading>内容</Heading>
          <Paragraphs text={text} />
        </Stack>
      </Card>
    </Stack>
  )
}

const handOutWord = process.env.TARO_ENV === 'h5' ? '下载' : '发到微信聊天：'

const about = `点下面的按钮，我们把记着的您的信息全部整理成一份。
可以复制、保存，也可以发给自己。数据版给别的程序用。
导出会在日志里记一笔：什么时候导出过。`

async function copied(text: string): Promise<void> {
  const done = await copyToClipboard(text)
  toast(done ? '已复制' : '没有复制成功，可以长按文字自己选', done ? 'good' : 'plain')
}

async function sent(name: string, content: string): Promise<void> {
  if (!(await handOut(name, content))) toast('没有发出去，可以改用“复制全文”')
}
