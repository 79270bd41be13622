import { blocksOf, spokenLines } from '@domain/notice/blocks'
import type { NoticeView } from '@domain/notice/contract'
import { useReadAloud } from '@/lib/use-read-aloud'
import { Button } from '@/ui/button/button'

/** Reads the notice to whoever would rather listen; not there where nothing can speak. */
export function ReadAloud({ notice }: { notice: NoticeView }) {
  const voice = useReadAloud()
  if (!voice) return null
  if (voice.reading)
    return (
      <Button block onPress={voice.stop}>
        停止朗读
      </Button>
    )
  return (
    <Button block onPress={() => voice.start([notice.title, ...spokenLines(blocksOf(notice))])}>
      读给我听
    </Button>
  )
}
