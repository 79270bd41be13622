import { type Block, blocksMax } from '@domain/notice/blocks'
import type { Site } from '@domain/site/site'
import { useState } from 'react'
import { Alert } from '@/ui/alert/alert'
import { Button } from '@/ui/button/button'
import { Row, Stack } from '@/ui/stack/stack'
import { BlockEditor } from './block-editor'
import { blockWords, inserted, moved, newBlock, put, without } from './block-kinds'
import { BlockTools } from './block-tools'
import { BoldSheet } from './bold-sheet'
import type { StateOf } from './picture-states'

interface Props {
  blocks: readonly Block[]
  onChange: (blocks: Block[]) => void
  error: string | undefined
  onLeave: () => void
  site: Site
  stateOf: StateOf
}

const kinds = Object.keys(blockWords) as Block['kind'][]

/** The text, block by block. A single paragraph looks like one field; tools come with the second block. */
export function BlocksField({ blocks, onChange, error, onLeave, site, stateOf }: Props) {
  const [bolding, setBolding] = useState<number>()
  const [removed, setRemoved] = useState<{ block: Block; at: number }>()
  const alone = blocks.length === 1
  const bold = bolding === undefined ? undefined : blocks[bolding]
  const remove = (at: number, block: Block) => {
    setRemoved({ block, at })
    onChange(without(blocks, at))
  }
  const labelOf = ({ kind }: Block, at: number) => (alone ? '内容' : `第 ${at + 1} 块：${blockWords[kind]}`)
  return (
    <Stack>
      {blocks.map((block, at) => (
        // A block has no name; its kind keeps one kind's field from becoming another's.
        <Stack key={`${at}-${block.kind}`} gap={2}>
          <BlockEditor
            block={block}
            onChange={next => onChange(put(blocks, at, next))}
            label={labelOf(block, at)}
            first={at === 0 ? { anchor: 'blocks', error, onLeave } : {}}
            site={site}
            stateOf={stateOf}
            alone={alone}
          />
          <BlockTools
            label={labelOf(block, at)}
            onBold={block.kind === 'paragraph' ? () => setBolding(at) : undefined}
            onUp={at > 0 ? () => onChange(moved(blocks, at, -1)) : undefined}
            onDown={at < blocks.length - 1 ? () => onChange(moved(blocks, at, 1)) : undefined}
            onRemove={alone ? undefined : () => remove(at, block)}
          />
        </Stack>
      ))}
      {removed ? (
        <Alert
          tone="info"
          title={`去掉了一块${blockWords[removed.block.kind]}`}
          action={
            <Button
              small
              onPress={() => {
                onChange(inserted(blocks, removed.at, removed.block))
                setRemoved(undefined)
              }}
            >
              撤销
            </Button>
          }
        />
      ) : null}
      {blocks.length < blocksMax ? (
        <Row gap={2}>
          {kinds.map(kind => (
            <Button
              key={kind}
              small
              icon="plus"
              label={`加一块${blockWords[kind]}`}
              onPress={() => {
                setRemoved(undefined)
                onChange([...blocks, newBlock[kind]()])
              }}
            >
              {blockWords[kind]}
            </Button>
          ))}
        </Row>
      ) : null}
      {bold?.kind === 'paragraph' ? (
        <BoldSheet
          block={bold}
          onChange={next => onChange(put(blocks, bolding ?? 0, next))}
          onClose={() => setBolding(undefined)}
        />
      ) : null}
    </Stack>
  )
}
