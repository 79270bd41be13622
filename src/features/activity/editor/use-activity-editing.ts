import type { ActivityDetail } from '@domain/activity/contract'
import type { Me } from '@domain/person/contract'
import type { Site } from '@domain/site/site'
import { useState } from 'react'
import type { Answer } from '@/lib/answer'
import { call } from '@/lib/call'
import type { Saved } from '@/lib/editing/kept-draft'
import { type Editing, useEditing } from '@/lib/editing/use-editing'
import { useQuery } from '@/lib/query'
import { useAction } from '@/lib/use-action'
import { type ActivityDraft, blankDraft, draftOf, editedOf } from './activity-draft'
import { activityParts } from './activity-parts'

export interface ActivityEditing extends Editing<ActivityDraft> {
  /** As the server has it; undefined while there is none. */
  detail: ActivityDetail | undefined
}

/** Somebody's number is not left on a device. */
const unkept = ['contactPhone'] as const

/** The work on one activity, or on a site's new one. The form must be without gaps before it is stored. */
export function useActivityEditing(first: ActivityDetail | undefined, site: Site, me: Me): ActivityEditing {
  const [id, setId] = useState(first?.activity._id)
  const { data: detail = first, reload } = useQuery('activity.detail', id ? { activityId: id } : null)
  const [blank] = useState(() => blankDraft(site, me.name, Date.now()))
  const saving = useAction('activity.save')

  const editing = useEditing<ActivityDraft>({
    key: `${me.personId}.activity.${site._id}`,
    blank,
    unkept,
    parts: activityParts,
    theirs: detail && { id: detail.activity._id, rev: detail.activity.rev, draft: draftOf(detail.activity) },
    reload,
    async create(draft, requestId) {
      const answer = savedOf(
        await call('activity.create', { siteId: site._id, fields: complete(draft) }, { requestId }),
      )
      if (answer.ok) setId(answer.data.id)
      return answer
    },
    save: async (draft, at) =>
      savedOf(await saving.run({ activityId: at.id, rev: at.rev, fields: complete(draft) })),
  })
  return { ...editing, detail }
}

function complete(draft: ActivityDraft) {
  const fields = editedOf(draft)
  if (!fields) throw new Error('a form with gaps was to be saved')
  return fields
}

const savedOf = (answer: Answer<{ activityId: string; rev: number }>): Answer<Saved> =>
  answer.ok ? { ok: true, data: { id: answer.data.activityId, rev: answer.data.rev } } : answer
