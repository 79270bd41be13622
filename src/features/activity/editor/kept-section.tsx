import { groupsMax } from '@domain/signup/room'
import { useSites } from '@/lib/use-sites'
import { Button } from '@/ui/button/button'
import { Card } from '@/ui/card/card'
import { Heading, Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { type KeptDraft, keptGap, newKept } from './kept-draft'
import { KeptEditor } from './kept-editor'
import { MomentField } from './moment-field'
import type { SectionProps } from './section'

interface Props extends SectionProps {
  siteId: string
  /** So many groups are published: people were told who they are. */
  settled: number
}

/** For whom some of the seats are kept, and until when. */
export function KeptSection({ draft, change, gaps, siteId, settled }: Props) {
  const stations = useSites().sites.filter(({ kind }) => kind === 'station')
  // A draft that lies on the device may be older than the field.
  const kept = draft.kept ?? []
  const firstWrong = kept.findIndex(group => keptGap(group))
  const put = (at: number, group: KeptDraft) =>
    change({ kept: kept.map((old, i) => (i === at ? group : old)) })
  return (
    <Card>
      <Stack>
        <Heading>留一些名额给谁</Heading>
        <Note>可以给一个社区的居民、给老人或孩子留名额。其他人报满了就先候补</Note>
        {kept.map((group, i) => (
          <KeptEditor
            key={i}
            place={i + 1}
            group={group}
            sites={stations}
            settled={i < settled}
            error={gaps.kept === undefined ? undefined : keptGap(group)}
            anchor={i === firstWrong ? 'kept' : gaps.keptSum && i === 0 ? 'keptSum' : undefined}
            onChange={next => put(i, next)}
            onRemove={() => change({ kept: kept.filter((_, at) => at !== i) })}
          />
        ))}
        {gaps.keptSum ? <Note tone="danger">{gaps.keptSum}</Note> : null}
        {kept.length < groupsMax ? (
          <Button icon="plus" onPress={() => change({ kept: [...kept, newKept(siteId)] })}>
            {kept.length === 0 ? '留一些名额' : '再给一类人留'}
          </Button>
        ) : null}
        {kept.length > 0 ? (
          <>
            <MomentField
              label="留到"
              optional
              day={draft.keptDay ?? ''}
              time={draft.keptTime ?? ''}
              anchor="keptUntil"
              error={gaps.keptUntil}
              onChange={(keptDay, keptTime) => change({ keptDay, keptTime })}
            />
            <Note>不填就留到开始前一天。到那时还空着的，给所有人，先补给候补的</Note>
          </>
        ) : null}
      </Stack>
    </Card>
  )
}
