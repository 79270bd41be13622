import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect } from 'react'
import { Alert } from '../alert/alert'
import { Button } from '../button/button'
import { Row } from '../stack/stack'

interface RestoredProps {
  /** When it was written: 今天 上午10:32. */
  when: string
  onDiscard: () => void
  /** What was not kept, and is to be looked at again. */
  notKept?: string
}

/** The form came up with what was left unsaved before. */
export function Restored({ when, onDiscard, notKept }: RestoredProps) {
  return (
    <Alert
      tone="info"
      icon="info"
      title={`已接着上次没保存的内容（${when}）`}
      action={
        <Button small onPress={onDiscard}>
          不要了，从头来
        </Button>
      }
    >
      {`上次填的都在，保存以后才会给别人看到。${notKept ?? ''}`}
    </Alert>
  )
}

interface ConflictProps {
  /** Names of the fields in which theirs is different. */
  differences: readonly string[]
  onTakeTheirs: () => void
  onKeepMine: () => void
}

/** Somebody else saved while one was editing: whose counts? For the top of the page, which it brings into sight. */
export function Conflict({ differences, onTakeTheirs, onKeepMine }: ConflictProps) {
  useEffect(() => {
    // It rejects where the page has gone meanwhile.
    Taro.pageScrollTo({ scrollTop: 0, duration: 200 }).catch(() => undefined)
  }, [])
  return (
    <Alert
      tone="warn"
      title="您修改的时候，别人已经保存了新的内容"
      action={
        <Row gap={2}>
          <Button small onPress={onTakeTheirs}>
            用别人的，放弃我的
          </Button>
          <Button small onPress={onKeepMine}>
            用我的，盖过别人的
          </Button>
        </Row>
      }
    >
      <View>{`不一样的地方：${differences.join('、')}。选好以后再保存。`}</View>
    </Alert>
  )
}
