import type { OutputOf } from '@domain/contract'
import type { Me } from '@domain/person/contract'
import type { Site } from '@domain/site/site'
import { useState } from 'react'
import type { Answer } from '@/lib/answer'
import { call } from '@/lib/call'
import type { Saved } from '@/lib/editing/kept-draft'
import { type Editing, useEditing } from '@/lib/editing/use-editing'
import { useQuery } from '@/lib/query'
import { useAction } from '@/lib/use-action'
import { blankDraft, draftOf, fieldsOf, type NoticeDraft } from './notice-draft'
import { noticeParts } from './notice-parts'

export type NoticeDetail = OutputOf<'notice.detail'>

export interface NoticeEditing extends Editing<NoticeDraft> {
  /** As the server has it; undefined while there is none. */
  notice: NoticeDetail | undefined
  /** Reads it anew. */
  reload: () => Promise<void>
}

/** All of it is for everybody to read. */
const unkept = [] as const

/** The work on one notice, or on a site's new one. */
export function useNoticeEditing(first: NoticeDetail | undefined, site: Site, me: Me): NoticeEditing {
  const [id, setId] = useState(first?._id)
  const { data: notice = first, reload } = useQuery('notice.detail', id ? { noticeId: id } : null)
  const [blank] = useState(() => blankDraft(site))
  const saving = useAction('notice.save')

  const editing = useEditing<NoticeDraft>({
    key: `${me.personId}.notice.${site._id}`,
    blank,
    unkept,
    parts: noticeParts,
    theirs: notice && { id: notice._id, rev: notice.rev, draft: draftOf(notice) },
    reload,
    async create(draft, requestId) {
      const answer = savedOf(
        await call('notice.create', { siteId: site._id, fields: fieldsOf(draft) }, { requestId }),
      )
      if (answer.ok) setId(answer.data.id)
      return answer
    },
    save: async (draft, at) =>
      savedOf(await saving.run({ noticeId: at.id, rev: at.rev, fields: fieldsOf(draft) })),
  })
  return { ...editing, notice, reload }
}

const savedOf = (answer: Answer<{ noticeId: string; rev: number }>): Answer<Saved> =>
  answer.ok ? { ok: true, data: { id: answer.data.noticeId, rev: answer.data.rev } } : answer
