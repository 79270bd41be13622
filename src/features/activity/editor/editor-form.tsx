import type { Site } from '@domain/site/site'
import { dayOf } from '@domain/time'
import type { Publishing } from '@/lib/editing/use-publish'
import { sayMoment } from '@/lib/time-words'
import { Conflict } from '@/ui/edit-notes/conflict'
import { Restored } from '@/ui/edit-notes/restored'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { draftCoverState } from './activity-draft'
import type { Gaps } from './activity-gaps'
import { sayActivityPart } from './activity-parts'
import { ContactSection } from './contact-section'
import { KeptSection } from './kept-section'
import { OthersNote } from './others-note'
import { QuestionsSection } from './questions-section'
import { SignupSection } from './signup-section'
import type { ActivityEditing } from './use-activity-editing'
import { WhatSection } from './what-section'
import { WhenSection } from './when-section'
import { WhereSection } from './where-section'

interface Props {
  editing: ActivityEditing
  publishing: Pick<Publishing<Gaps>, 'gaps' | 'leave'>
  site: Site
  now: number
  /** With what lies below the first screen. */
  whole: boolean
}

/** All fields, and above them what has to be known about the work on them. */
export function EditorForm({ editing, publishing, site, now, whole }: Props) {
  const { draft, change, conflict, restoredAt } = editing
  const section = { draft, change, gaps: publishing.gaps, leave: publishing.leave }
  return (
    <Stack>
      <Note>{`由${site.name}举办`}</Note>
      <OthersNote activityId={editing.base?.id} />
      {conflict ? (
        <Conflict
          clashes={conflict.clashing.map(part => ({
            part,
            mine: sayActivityPart(draft, part),
            theirs: sayActivityPart(conflict.theirs, part),
          }))}
          theirsOnly={conflict.theirsOnly}
          onTakeTheirs={editing.discard}
          onMerge={editing.merge}
        />
      ) : restoredAt ? (
        <Restored
          when={sayMoment(restoredAt, now)}
          onDiscard={editing.discard}
          notKept="联系电话不留在手机上，请再核对一遍。"
        />
      ) : null}
      <WhatSection {...section} coverState={draftCoverState(draft, editing.detail)} />
      <WhenSection {...section} today={dayOf(now)} now={now} />
      {whole ? (
        <>
          <WhereSection {...section} siteSpot={{ lng: String(site.lng), lat: String(site.lat) }} />
          <SignupSection {...section} />
          <KeptSection {...section} siteId={site._id} settled={settledGroups(editing)} />
          <QuestionsSection {...section} />
          <ContactSection {...section} />
        </>
      ) : null}
    </Stack>
  )
}

const settledGroups = ({ detail }: ActivityEditing): number =>
  detail?.activity.status === 'published' ? (detail.activity.kept ?? []).length : 0
