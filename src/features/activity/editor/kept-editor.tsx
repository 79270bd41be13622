import type { Site } from '@domain/site/site'
import { Button } from '@/ui/button/button'
import { Chips } from '@/ui/chips/chips'
import { Field } from '@/ui/field/field'
import { FieldPair } from '@/ui/field/field-pair'
import { TextField } from '@/ui/field/text-field'
import { Note } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { groupWords } from '../rule-words'
import { type KeptDraft, keptOf } from './kept-draft'

const byItems = [
  { value: 'site' as const, text: '一个社区的居民' },
  { value: 'age' as const, text: '一个年龄的人' },
]

interface Props {
  /** Counted from 1. */
  place: number
  group: KeptDraft
  sites: readonly Site[]
  /** Who they are can be changed no more. */
  settled: boolean
  error: string | undefined
  /** See `Field`. */
  anchor: string | undefined
  onChange: (group: KeptDraft) => void
  onRemove: () => void
}

/** One group for which seats are kept. */
export function KeptEditor({ place, group, sites, settled, error, anchor, onChange, onRemove }: Props) {
  const set = (part: Partial<KeptDraft>) => onChange({ ...group, ...part })
  const nameOf = (id: string | undefined) => sites.find(({ _id }) => _id === id)?.shortName ?? ''
  return (
    <Stack gap={2}>
      <TextField
        label={settled ? `留给${groupWords(keptOf(group), nameOf)}` : `第 ${place} 类留几个`}
        required
        type="number"
        value={group.seats}
        maxLength={4}
        error={error}
        anchor={anchor}
        hint={settled ? '已经发布，只能改留几个；不留了就填 0' : undefined}
        onChange={seats => set({ seats })}
      />
      {settled ? null : (
        <>
          <Field label="留给谁" required>
            <Chips
              label={`第 ${place} 类留给谁`}
              required
              items={byItems}
              value={group.by}
              onChange={by => set({ by: by ?? group.by })}
            />
          </Field>
          {group.by === 'site' ? (
            <Chips
              label={`第 ${place} 类是哪个社区`}
              required
              items={sites.map(site => ({ value: site._id, text: site.shortName }))}
              value={group.siteId || undefined}
              onChange={siteId => set({ siteId: siteId ?? group.siteId })}
            />
          ) : (
            <FieldPair>
              <TextField
                label={`第 ${place} 类最小年龄`}
                type="number"
                value={group.minAge}
                maxLength={3}
                onChange={minAge => set({ minAge })}
              />
              <TextField
                label={`第 ${place} 类最大年龄`}
                type="number"
                value={group.maxAge}
                maxLength={3}
                onChange={maxAge => set({ maxAge })}
              />
            </FieldPair>
          )}
          {group.by === 'site' ? (
            <Note>看居民自己填的居住小区</Note>
          ) : (
            <Note>看报名时填的出生日期，没填的算其他人</Note>
          )}
          <Button kind="quiet" onPress={onRemove}>
            {`不留第 ${place} 类了`}
          </Button>
        </>
      )}
    </Stack>
  )
}
