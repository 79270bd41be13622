import { sayShowCode } from '@domain/person/show-code'
import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useAction } from '@/lib/use-action'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Note, Paragraphs } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { ErrorState, Skeleton } from '@/ui/states/states'
import './show-code.scss'

const minuteMs = 60_000

/** Asks for a code as the page opens, and for another when that one is over. */
export function ShowCode({ now }: { now: number }) {
  const { run, busy, failure } = useAction('person.showCode')
  const [shown, setShown] = useState<{ code: string; expiresAt: number }>()
  const show = async () => {
    const answer = await run({})
    if (answer.ok) setShown(answer.data)
  }
  const first = useRef(show)
  useEffect(() => void first.current(), [])

  if (!shown) {
    return failure ? (
      <ErrorState message={failure.message} busy={busy} onRetry={show} />
    ) : (
      <Skeleton rows={1} />
    )
  }
  const over = shown.expiresAt <= now
  const words = sayShowCode(shown.code)
  return (
    <Stack>
      <Card>
        <Stack gap={2}>
          <View className="show-code" {...a11y({ role: 'status', label: over ? '已过期' : words })}>
            {over ? '已过期' : words}
          </View>
          <Note>{over ? '点下面的按钮，再显示一次' : leftWords(shown.expiresAt - now)}</Note>
        </Stack>
      </Card>
      {failure ? <Note tone="danger">{failure.message}</Note> : null}
      <Button block kind={over ? 'primary' : 'plain'} busy={busy} onPress={() => void show()}>
        {over ? '再显示一次' : '换一个'}
      </Button>
      <Card>
        <Paragraphs text={about} />
      </Card>
    </Stack>
  )
}

const leftWords = (ms: number): string => `还有 ${Math.ceil(ms / minuteMs)} 分钟有效。换一个，这个就作废`

const about = `系统管理员给您开通工作权限时，把这个码给管理员看，或者念出来。
凭这个码只能看到您的姓名和您有哪些角色，看不到别的。每次查看都会记下来。
不认识的人问您要，不要给。`
