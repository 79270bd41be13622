import type { Scope } from '@domain/access'
import type { Me } from '@domain/person/contract'
import type { Site } from '@domain/site/site'
import { type ReactNode, useState } from 'react'
import { useNow } from '@/lib/use-minute'
import { usePlace } from '@/lib/use-place'
import { Beside } from '@/ui/beside/beside'
import { Button } from '@/ui/button/button'
import { Note } from '@/ui/prose/prose'
import { Screen } from '@/ui/screen/screen'
import { Stack } from '@/ui/stack/stack'
import type { Places } from './audience-words'
import { ComposerFoot } from './composer-foot'
import { ComposerForm } from './composer-form'
import { Preview } from './preview'
import { PublishDialog } from './publish-dialog'
import { type NoticeDetail, useNoticeEditing } from './use-notice-editing'
import { useNoticePublishing } from './use-notice-publishing'

interface Props {
  /** Undefined: a new one. */
  notice: NoticeDetail | undefined
  /** The site that speaks. */
  site: Site
  /** To whom it may speak. */
  places: Places
  /** What the caller may reach with notices. */
  reach: Scope
  me: Me
  /** Below the form of one that is out: whom it was told to. */
  told: ReactNode
  /** Published, or withdrawn: there is nothing more to write. */
  onDone: () => void
}

/** The page on which a notice is written: the form, beside it or behind a button what residents will read. */
export function NoticeComposer({ notice, site, places, reach, me, told, onDone }: Props) {
  const now = useNow()
  const editing = useNoticeEditing(notice, site, me)
  const publishing = useNoticePublishing({
    editing,
    siteId: site._id,
    reach,
    estates: places.estates,
    now,
    onPublished: onDone,
  })
  const place = usePlace()
  const [previewing, setPreviewing] = useState(false)
  const look = (at: boolean) => {
    setPreviewing(at)
    if (at) place.leave()
    else place.resume()
  }
  const published = editing.notice?.status === 'published'
  const preview = <Preview editing={editing} site={site} now={now} />
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
      title={published ? '修改通知' : notice ? '修改草稿' : '写通知'}
      wide
      footer={
        <ComposerFoot
          editing={editing}
          publishing={publishing}
          onPreview={() => look(true)}
          onWithdrawn={onDone}
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
        <Stack gap={5}>
          <ComposerForm
            editing={editing}
            publishing={publishing}
            site={site}
            places={places}
            reach={reach}
            now={now}
          />
          {told}
        </Stack>
      </Beside>
      <PublishDialog
        draft={editing.draft}
        siteId={site._id}
        places={places}
        publishing={publishing}
        now={now}
      />
    </Screen>
  )
}
