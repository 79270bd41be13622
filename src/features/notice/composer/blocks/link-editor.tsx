import { type LinkBlock, lineMax } from '@domain/notice/blocks'
import { isOfOne, type LinkPage, linkPages, type PageOfOne } from '@domain/notice/links'
import type { Site } from '@domain/site/site'
import { useQuery } from '@/lib/query'
import { PickField } from '@/ui/field/pick-field'
import { TextField } from '@/ui/field/text-field'
import { Stack } from '@/ui/stack/stack'
import { wordsFor } from './block-kinds'

interface Props {
  block: LinkBlock
  onChange: (block: LinkBlock) => void
  field: { label: string; required: boolean; anchor?: string; error?: string; onLeave?: () => void }
  site: Site
}

const pages = (Object.keys(linkPages) as LinkPage[]).map(value => ({ value, text: linkPages[value] }))

/** Where it leads, chosen and never typed, and the words on it. */
export function LinkEditor({ block, onChange, field, site }: Props) {
  const { to, text } = block
  // Words that nobody wrote follow what is chosen.
  const own = text !== '' && text !== wordsFor(to.page)
  const choose = (page: LinkPage) =>
    onChange({
      kind: 'link',
      text: own ? text : wordsFor(page),
      to: isOfOne(page) ? { page, id: '' } : { page },
    })
  return (
    <Stack gap={3}>
      <PickField
        label={`${field.label}，点了去哪里`}
        required
        anchor={field.anchor}
        error={field.error}
        options={pages}
        value={to.page}
        onChange={choose}
      />
      {'id' in to ? (
        <OneField
          page={to.page}
          id={to.id}
          site={site}
          onChange={(id, title) =>
            onChange({
              kind: 'link',
              text: own ? text : title.slice(0, lineMax),
              to: { page: to.page, id },
            })
          }
        />
      ) : null}
      <TextField
        label="按钮上的字"
        required
        value={text}
        maxLength={lineMax}
        placeholder={wordsFor(to.page)}
        onChange={words => onChange({ ...block, text: words })}
      />
    </Stack>
  )
}

interface OneProps {
  page: PageOfOne
  id: string
  site: Site
  onChange: (id: string, title: string) => void
}

/** Which one: of those that residents of this site find first. */
function OneField({ page, id, site, onChange }: OneProps) {
  const at = site.kind === 'office' ? {} : { siteId: site._id }
  const activities = useQuery('activity.list', page === 'activity' ? at : null)
  const notices = useQuery('notice.list', page === 'notice' ? at : null)
  const found = (page === 'activity' ? activities.data : notices.data)?.items ?? []
  const options = found.map(one => ({ value: one.id, text: one.title }))
  const known = id === '' || options.some(({ value }) => value === id)
  return (
    <PickField
      label="哪一个"
      required
      options={known ? options : [{ value: id, text: '原来选的' }, ...options]}
      value={id === '' ? undefined : id}
      placeholder={found.length > 0 ? '请选择' : '还没有可以选的'}
      onChange={picked => onChange(picked, options.find(({ value }) => value === picked)?.text ?? '')}
    />
  )
}
