import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { Alert } from '../alert/alert'
import { Button } from '../button/button'
import { Card } from '../card/card'
import { Chips } from '../chips/chips'
import { Heading, Note } from '../prose/prose'
import { Row, Stack } from '../stack/stack'

interface Props {
  /** What both have changed: what it is called, and what stands there in either. */
  clashes: readonly { part: string; mine: string; theirs: string }[]
  /** What only they have changed. */
  theirsOnly: readonly string[]
  onTakeTheirs: () => void
  /** The two are put together; `taken`: of the clashes those where theirs counts. */
  onMerge: (taken: string[]) => void
}

/**
 * Somebody else saved while one was editing: whose counts, one thing at a time? For the top of the page, which it brings
 * into sight.
 */
export function Conflict({ clashes, theirsOnly, onTakeTheirs, onMerge }: Props) {
  const [chosen, setChosen] = useState<Partial<Record<string, Whose>>>({})
  const open = clashes.filter(({ part }) => chosen[part] === undefined).length
  useEffect(() => {
    // It rejects where the page has gone meanwhile.
    Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => undefined)
  }, [])
  return (
    <Stack>
      <Alert tone="warn" title="您修改的时候，别人已经保存了新的内容">
        {clashes.length > 0 ? (
          <View>{`${clashes.length} 处两个人都改了，请一处一处选用谁的。`}</View>
        ) : (
          <View>您和别人改的不是同一处，可以合在一起。</View>
        )}
        {theirsOnly.length > 0 ? <View>{`您没有改、用别人的：${theirsOnly.join('、')}。`}</View> : null}
      </Alert>
      {clashes.map(({ part, mine, theirs }) => (
        <Card key={part}>
          <Stack gap={2}>
            <Heading level={3}>{part}</Heading>
            <Note>{`我的：${shortened(mine)}`}</Note>
            <Note>{`别人的：${shortened(theirs)}`}</Note>
            <Chips
              label={`${part}用谁的`}
              required
              items={whoseItems(part)}
              value={chosen[part]}
              onChange={whose => setChosen({ ...chosen, [part]: whose })}
            />
          </Stack>
        </Card>
      ))}
      <Row gap={2}>
        <Button
          kind="primary"
          disabled={open > 0}
          onPress={() => onMerge(clashes.map(({ part }) => part).filter(part => chosen[part] === 'theirs'))}
        >
          {open > 0 ? `还有 ${open} 处没选` : '合在一起，接着写'}
        </Button>
        <Button onPress={onTakeTheirs}>全用别人的</Button>
      </Row>
    </Stack>
  )
}

type Whose = 'mine' | 'theirs'

const whoseItems = (part: string) => [
  { value: 'mine' as const, text: `${part}用我的` },
  { value: 'theirs' as const, text: `${part}用别人的` },
]

const shownMax = 80

const shortened = (text: string): string =>
  text === '' ? '（空）' : text.length > shownMax ? `${text.slice(0, shownMax)}…` : text
