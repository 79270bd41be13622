import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { call } from '@/lib/call'
import { useEveryMinute } from '@/lib/use-minute'

/** Names of those who have the same activity open; says every minute that one has it open oneself. */
export function useOthers(activityId: string | undefined): readonly string[] {
  const [others, setOthers] = useState<readonly string[]>([])
  const here = useRef(false)

  const say = async () => {
    if (activityId === undefined) return
    here.current = true
    const answer = await call('activity.present', { activityId })
    // Without an answer nothing is known anew: saving still finds out what others have saved.
    if (answer.ok && here.current) setOthers(answer.data.others)
  }
  const leave = () => {
    if (!here.current || activityId === undefined) return
    here.current = false
    // Unheard, it runs out by itself.
    void call('activity.present', { activityId, leaving: true })
  }
  const latest = useRef({ say, leave })
  latest.current = { say, leave }

  useEveryMinute(() => void say())
  useDidShow(() => void latest.current.say())
  useDidHide(() => latest.current.leave())
  // biome-ignore lint/correctness/useExhaustiveDependencies: another activity is another presence
  useEffect(() => {
    void latest.current.say()
    return () => latest.current.leave()
  }, [activityId])

  return others
}
