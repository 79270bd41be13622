import { linesOf, type ShownBlock } from '@domain/notice/blocks'
import { Heading, Lines, List } from '@/ui/prose/prose'
import { Stack } from '@/ui/stack/stack'
import { TextPicture } from './checked-picture'
import { LinkRow } from './link-row'

/** The text of a notice, each block by a part of ours: what somebody wrote is words here, never markup. */
export function NoticeBlocks({ blocks }: { blocks: readonly ShownBlock[] }) {
  return (
    <Stack gap={4}>
      {blocks.map((block, at) => (
        // Blocks have no identity, and the text changes as a whole.
        <OneBlock key={at} block={block} />
      ))}
    </Stack>
  )
}

/** Nothing for a kind that this app does not know yet: an older one may read a newer notice. */
function OneBlock({ block }: { block: ShownBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <Lines lines={linesOf(block.runs)} />
    case 'heading':
      return <Heading>{block.text}</Heading>
    case 'list':
      return <List items={block.items} numbered={block.numbered} />
    case 'link':
      return <LinkRow link={block} />
    case 'picture':
      return <TextPicture fileId={block.fileId} words={block.words} state={block.state} />
    default:
      return null
  }
}
