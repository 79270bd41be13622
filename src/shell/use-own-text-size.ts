import { useEffect, useRef } from 'react'
import { useSession } from '@/lib/session'
import { follow } from '@/lib/text-size'

/** Takes the choice of 大字版 from the person's record, once a start: later this device knows better. */
export function useOwnTextSize(): void {
  const { me } = useSession()
  const followed = useRef(false)
  useEffect(() => {
    if (!me?.registered || followed.current) return
    followed.current = true
    follow(me.largeText)
  }, [me])
}
