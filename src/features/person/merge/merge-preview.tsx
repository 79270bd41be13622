import type { DeskRow } from '@domain/person/desk-contract'
import type { MergeSignup, MergeView } from '@domain/person/merge-contract'
import { sayMoment } from '@/lib/time-words'
import type { Sites } from '@/lib/use-sites'
import { Cell, CellGroup } from '@/ui/cell/cell'
import { Stack } from '@/ui/stack/stack'
import { factsOf, madeWords } from '../desk/desk-words'

interface Props {
  view: MergeView
  /** What the two records are called here. */
  words: { from: string; into: string }
  sites: Sites
  now: number
}

/** What becomes of two records, before anything is done: who they are, the family, the sign-ups that run. */
export function MergePreview({ view: { from, into, family, signups }, words, sites, now }: Props) {
  const of = (row: DeskRow) => (
    <Cell
      icon="person"
      title={row.name}
      note={row.deskSiteId ? `${factsOf(row, sites)}。${madeWords(row, sites, now)}` : factsOf(row, sites)}
    />
  )
  return (
    <Stack gap={5}>
      <CellGroup title={words.from}>{of(from)}</CellGroup>
      <CellGroup title={words.into}>{of(into)}</CellGroup>
      {family.length > 0 ? (
        <CellGroup title="家人">
          {family.map(({ name, fate }, i) => (
            // Masked names are no keys, and the list does not change here.
            <Cell key={i} title={name} value={familyWords[fate]} />
          ))}
        </CellGroup>
      ) : null}
      <CellGroup title="还没参加的活动" hint={signups.length === 0 ? '没有' : '以前的报名记录也一起过来'}>
        {signups.map(({ activityId, title, startsAt, attendees, ...rest }) => (
          <Cell
            key={activityId}
            title={title}
            note={`${sayMoment(startsAt, now)}。${attendees.join('、')}。${fateWords(rest)}`}
            value={rest.state === 'seated' ? '已报名' : '候补'}
          />
        ))}
      </CellGroup>
    </Stack>
  )
}

const familyWords = { comes: '一起过来', same: '两边都有，留一份', stays: '原来就有' } as const

function fateWords({ fate, why }: Pick<MergeSignup, 'fate' | 'why'>): string {
  if (fate === 'moves') return '原样过来'
  if (fate === 'same') return '两边都报过，留好的那一份'
  if (fate === 'joined') return '两边都报过，合成一份'
  return why === 'partyTooBig'
    ? '合起来超过一次能报的人数，多出来的先分开留着，名额不丢'
    : '有一份还在候补，先分开留着，位置不丢'
}
