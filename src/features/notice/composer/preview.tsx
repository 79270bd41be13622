import type { Site } from '@domain/site/site'
import { Card } from '@/ui/card/card'
import { NoticeText } from '../notice-text'
import { fieldsOf } from './notice-draft'
import type { NoticeEditing } from './use-notice-editing'

interface Props {
  editing: NoticeEditing
  site: Site
  now: number
}

/** The notice as residents will read it, drawn by the very part of their page. */
export function Preview({ editing: { draft, notice }, site, now }: Props) {
  const { createdAt = now, publishedAt = now } = notice ?? {}
  return (
    <Card>
      <NoticeText
        notice={{
          ...fieldsOf(draft),
          _id: notice?._id ?? 'new',
          siteId: site._id,
          status: 'published',
          createdAt,
          publishedAt,
          updatedAt: now,
          rev: 0,
        }}
        siteName={site.shortName}
        now={now}
      />
    </Card>
  )
}
