import { Alert } from '../alert/alert'
import { Button } from '../button/button'

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
