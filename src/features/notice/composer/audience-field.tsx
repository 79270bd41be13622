import type { Scope } from '@domain/access'
import { PickField } from '@/ui/field/pick-field'
import { Stack } from '@/ui/stack/stack'
import { AudienceChoices } from './audience-choices'
import { audienceOf, everyone, kindOf, textOf } from './audience-text'
import { audienceWords, type Places } from './audience-words'
import type { NoticeDraft } from './notice-draft'

export interface AudienceProps {
  draft: NoticeDraft
  change: (part: Partial<NoticeDraft>) => void
  places: Places
  /** The site that speaks. */
  siteId: string
  reach: Scope
}

/** What still has to be chosen of each, as a draft begins with it. */
const begun = {
  residents: 'residents:',
  estates: 'estates:',
  volunteers: 'volunteers:',
  ages: 'ages::',
} as const

/** Whom it is for: one of a list, and below it what that still asks for. A station speaks to people of its own. */
export function AudienceField({ error, ...props }: AudienceProps & { error: string | undefined }) {
  const { draft, change, places, siteId, reach } = props
  const stations = places.sites.filter(({ kind }) => kind === 'station').map(({ _id }) => _id)
  const whole = (reach.all ? [everyone, ...stations] : [siteId]).map(value => ({
    value,
    text: audienceWords({ audience: value }, places),
  }))
  const kind = kindOf(draft.audience)
  const begin = (text: string) => {
    const audience = audienceOf(text)
    const own = !reach.all && audience.of !== 'estates' && kindOf(text) !== 'site'
    change({ audience: own ? textOf({ ...audience, siteIds: [siteId] }) : text })
  }
  return (
    <Stack gap={3}>
      <PickField
        label="发给谁"
        required
        anchor="audience"
        error={error}
        options={[
          ...whole,
          ...(reach.all ? [{ value: begun.residents, text: '几个社区的居民' }] : []),
          { value: begun.estates, text: '几个小区的居民' },
          { value: begun.volunteers, text: '志愿者' },
          { value: begun.ages, text: '按年龄选居民' },
        ]}
        value={kind === 'all' || kind === 'site' ? draft.audience : begun[kind]}
        onChange={begin}
      />
      <AudienceChoices {...props} />
    </Stack>
  )
}
