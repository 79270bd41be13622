import { sayShowCode } from '@domain/person/show-code'
import { View } from '@tarojs/components'
import { useState } from 'react'
import { sayMoment } from '@/lib/time-words'
import { useAction } from '@/lib/use-action'
import { a11y } from '@/ui/a11y'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Tick } from '@/ui/check-list/check-list'
import { Note, Paragraphs } from '@/ui/prose/prose'
import { Sheet } from '@/ui/sheet/sheet'
import { Stack } from '@/ui/stack/stack'
import '../show-code.scss'

interface Props {
  personId: string
  /** Masked. */
  name: string
  now: number
  onClose: () => void
}

/** Hands the record to its person: who they are is checked first, then there is a code to write down for them. */
export function ClaimCodeSheet({ personId, name, now, onClose }: Props) {
  const [checked, setChecked] = useState(false)
  const [shown, setShown] = useState<{ code: string; expiresAt: number }>()
  const { run, busy, failure } = useAction('person.claimCode')
  const issue = async () => {
    const answer = await run({ personId, checked: true })
    if (answer.ok) setShown(answer.data)
  }
  const words = shown && sayShowCode(shown.code)
  return (
    <Sheet
      open
      title="交给本人"
      onClose={onClose}
      footer={
        shown ? (
          <Button block onPress={onClose}>
            好了
          </Button>
        ) : (
          <Button block kind="primary" busy={busy} disabled={!checked} onPress={() => void issue()}>
            要一个认领码
          </Button>
        )
      }
    >
      <Stack>
        {shown ? (
          <>
            <Card>
              <Stack gap={2}>
                <View className="show-code" {...a11y({ role: 'status', label: words })}>
                  {words}
                </View>
                <Note>{`${sayMoment(shown.expiresAt, now)}前有效，只能用一次。再要一个，这个就作废`}</Note>
              </Stack>
            </Card>
            <Card>
              <Paragraphs text={how} />
            </Card>
          </>
        ) : (
          <>
            <Note>本人有了微信以后，凭认领码把这份登记并到自己手机上，报过的名、排着的队都不会丢。</Note>
            <Tick checked={checked} onChange={setChecked} text={`我已当面核对过身份，来的就是${name}本人`} />
          </>
        )}
        {failure ? <Note tone="danger">{failure.message}</Note> : null}
      </Stack>
    </Sheet>
  )
}

const how = `请把码抄给本人，不要交给别人。
本人打开小程序，先填写姓名（和登记的一样），再点“我的”→“认领社区代登记的信息”，输入这个码。
家里人帮着点也可以，要用本人的微信。`
