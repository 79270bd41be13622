import { type Block, textOf, tidied } from '@domain/notice/blocks'

/** What is sent: without the blocks and the lines that are still empty. */
export const writtenBlocks = (blocks: readonly Block[]): Block[] => blocks.map(trimmed).filter(isWritten)

const isWritten = (block: Block): boolean =>
  block.kind === 'picture' ? block.fileId !== '' : textOf([block]) !== ''

function trimmed(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, runs: tidied(block.runs) }
    case 'list':
      return { ...block, items: block.items.map(item => item.trim()).filter(item => item !== '') }
    case 'picture':
      return { ...block, words: block.words.trim() }
    default:
      return { ...block, text: block.text.trim() }
  }
}

/** A link that has no words, or leads to one activity or notice and nobody has said to which. */
export const isLoose = (block: Block): boolean =>
  block.kind === 'link' && (block.text.trim() === '' || ('id' in block.to && block.to.id === ''))
