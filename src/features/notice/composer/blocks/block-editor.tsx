import { type Block, itemMax, itemsMax, lineMax, runsText, textMax } from '@domain/notice/blocks'
import type { Site } from '@domain/site/site'
import { TextField } from '@/ui/field/text-field'
import { Stack } from '@/ui/stack/stack'
import { Switch } from '@/ui/switch/switch'
import { retyped } from './bold'
import { LinkEditor } from './link-editor'
import { PictureEditor } from './picture-editor'
import type { StateOf } from './picture-states'

interface Props {
  block: Block
  onChange: (block: Block) => void
  /** The name of its field: 内容, or 第 2 块：小标题. */
  label: string
  /** What is wrong with the text as a whole stands at its first block. */
  first: { anchor?: string; error?: string; onLeave?: () => void }
  site: Site
  stateOf: StateOf
  /** It is the only one. */
  alone: boolean
}

const linesMax = 12

/** As many as the text has on a telephone, about: a browser's field does not grow by itself. */
const linesFor = (text: string): number =>
  Math.min(
    linesMax,
    text.split('\n').reduce((lines, line) => lines + 1 + Math.floor(line.length / 16), 0),
  )

/** The field of one block. */
export function BlockEditor({ block, onChange, label, first, site, stateOf, alone }: Props) {
  const field = { label, required: true, ...first }
  switch (block.kind) {
    case 'paragraph':
      return (
        <TextField
          {...field}
          value={runsText(block.runs)}
          lines={Math.max(alone ? 8 : 3, linesFor(runsText(block.runs)))}
          maxLength={textMax}
          hint={alone ? '一行就是一段。先写什么时候、在哪里、要做什么' : undefined}
          onChange={text => onChange({ ...block, runs: retyped(block.runs, text) })}
        />
      )
    case 'heading':
      return (
        <TextField
          {...field}
          value={block.text}
          maxLength={lineMax}
          placeholder="几个字，比如：怎么办理"
          onChange={text => onChange({ ...block, text })}
        />
      )
    case 'list': {
      const { numbered, ...plain } = block
      return (
        <Stack gap={2}>
          <TextField
            {...field}
            value={block.items.join('\n')}
            lines={Math.max(3, linesFor(block.items.join('\n')))}
            maxLength={itemsMax * itemMax}
            hint="一行就是一条"
            onChange={text => onChange({ ...block, items: text === '' ? [] : text.split('\n') })}
          />
          <Switch
            label="编上 1、2、3"
            checked={numbered === true}
            onChange={on => onChange(on ? { ...block, numbered: true } : plain)}
          />
        </Stack>
      )
    }
    case 'picture':
      return <PictureEditor block={block} onChange={onChange} label={label} stateOf={stateOf} />
    case 'link':
      return <LinkEditor block={block} onChange={onChange} field={field} site={site} />
  }
}
