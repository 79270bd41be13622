import { View } from '@tarojs/components'
import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { openQuestion } from '@/lib/subscribe'
import { Button } from '@/ui/button/button'
import { CellGroup } from '@/ui/cell/cell'
import { CheckList } from '@/ui/check-list/check-list'
import { Sheet } from '@/ui/sheet/sheet'
import { Row, Stack } from '@/ui/stack/stack'
import './wechat-sheet.scss'

/** Browser build: stands in for the sheet by which WeChat asks whether somebody wants to be told something. */
export default function WechatSheet() {
  const question = useSyncExternalStore(openQuestion.subscribe, openQuestion.get)
  const [inFront, setInFront] = useState(true)
  useDidShow(() => setInFront(true))
  useDidHide(() => setInFront(false))
  const [chosen, setChosen] = useState<string[]>([])
  // As WeChat has it: all of them are ticked at first.
  useEffect(() => setChosen(question?.templates.map(({ id }) => id) ?? []), [question])
  if (!question || !inFront) return null
  return (
    <View className="wechat-sheet">
      <Sheet
        open
        title="“新时代文明实践”想给您发消息"
        onClose={() => question.answer([])}
        footer={
          <Row gap={3} apart>
            <Button onPress={() => question.answer([])}>取消</Button>
            <Button kind="primary" disabled={chosen.length === 0} onPress={() => question.answer(chosen)}>
              允许
            </Button>
          </Row>
        }
      >
        <Stack>
          <CellGroup hint="浏览器里没有微信，这里代替微信来问。同意一次，发一次。">
            <CheckList
              label="哪些消息"
              chosen={chosen}
              onChange={setChosen}
              items={question.templates.map(({ id, title }) => ({ value: id, text: title }))}
            />
          </CellGroup>
        </Stack>
      </Sheet>
    </View>
  )
}
