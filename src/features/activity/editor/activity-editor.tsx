import type { ActivityDetail } from '@domain/activity/contract'
import type { Me } from '@domain/person/contract'
import type { Site } from '@domain/site/site'
import { useState } from 'react'
import { useNow } from '@/lib/use-minute'
import { usePlace } from '@/lib/use-place'
import { Beside } from '@/ui/beside/beside'
import { Button } from '@/ui/button/button'
import { useLater } from '@/ui/gradual/use-later'
import { Note } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import { EditorFoot } from './editor-foot'
import { EditorForm } from './editor-form'
import { Preview } from './preview'
import { PublishDialog } from './publish-dialog'
import { useActivityEditing } from './use-activity-editing'
import { useActivityPublishing } from './use-activity-publishing'

interface Props {
  /** Undefined: a new one. */
  detail: ActivityDetail | undefined
  site: Site
  me: Me
  onPublished: (activityId: string) => void
}

/** The page on which an activity is written: the form, beside it or behind a button what residents will see. */
export function ActivityEditor({ detail, site, me, onPublished }: Props) {
  const now = useNow()
  const editing = useActivityEditing(detail, site, me)
  const publishing = useActivityPublishing(editing, now, onPublished)
  const whole = useLater()
  const place = usePlace()
  const [previewing, setPreviewing] = useState(false)
  const look = (at: boolean) => {
    setPreviewing(at)
    if (at) place.leave()
    else place.resume()
  }
  const published = editing.detail?.activity.status === 'published'
  const preview = <Preview draft={editing.draft} detail={editing.detail} site={site} now={now} />
  if (previewing) {
    const back = (
      <Button block onPress={() => look(false)}>
        回去接着写
      </Button>
    )
    return (
      <Screen title="预览" footer={back}>
        {preview}
      </Screen>
    )
  }
  return (
    <Screen
      title={published ? '修改活动' : detail ? '修改草稿' : '新建活动'}
      wide
      footer={
        <EditorFoot
          editing={editing}
          publishing={publishing}
          published={published}
          onPreview={() => look(true)}
        />
      }
    >
      <Beside
        aside={
          <Stack gap={3}>
            <Note>居民看到的样子</Note>
            {preview}
          </Stack>
        }
      >
        <EditorForm editing={editing} publishing={publishing} site={site} now={now} whole={whole} />
      </Beside>
      <PublishDialog draft={editing.draft} publishing={publishing} now={now} />
    </Screen>
  )
}
