import type { Scope } from '@domain/access'
import type { Site } from '@domain/site/site'
import { View } from '@tarojs/components'
import { Field } from '@/ui/field/field'
import { PickField } from '@/ui/field/pick-field'
import { audienceWords } from './audience-words'
import { everyone, type NoticeDraft } from './notice-draft'

interface Props {
  draft: NoticeDraft
  change: (part: Partial<NoticeDraft>) => void
  error: string | undefined
  sites: readonly Site[]
  reach: Scope
}

/** Whom it is for. A station speaks to its own residents and has nothing to choose. */
export function AudienceField({ draft, change, error, sites, reach }: Props) {
  if (!reach.all) {
    return (
      <Field label="发给谁" required anchor="audience" error={error}>
        <View>{audienceWords(draft, sites)}</View>
      </Field>
    )
  }
  const stations = sites.filter(({ kind }) => kind === 'station')
  return (
    <PickField
      label="发给谁"
      required
      anchor="audience"
      error={error}
      options={[everyone, ...stations.map(({ _id }) => _id)].map(value => ({
        value,
        text: audienceWords({ audience: value }, sites),
      }))}
      value={draft.audience}
      onChange={audience => change({ audience })}
    />
  )
}
