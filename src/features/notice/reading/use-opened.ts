import type { NoticeView } from '@domain/notice/contract'
import { useEffect, useRef } from 'react'
import { call } from '@/lib/call'
import { newRequestId } from '@/lib/request-id'
import { useSession } from '@/lib/session'

/** Tells the station that it was opened: once a notice, and again another time where there was no network. */
export function useOpened(notice: NoticeView | undefined): void {
  const { me } = useSession()
  const told = useRef<string>(undefined)
  const id = notice?.status === 'published' && notice.mine?.readAt === undefined ? notice._id : undefined
  const registered = me?.registered === true
  useEffect(() => {
    if (id === undefined || !registered || told.current === id) return
    told.current = id
    // Nobody waits for it, and nobody need know when it fails.
    void call('notice.mark', { noticeId: id }, { requestId: newRequestId() })
  }, [id, registered])
}
