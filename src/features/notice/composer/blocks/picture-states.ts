import type { CheckState } from '@domain/media/media-file'
import type { Block, ShownBlock } from '@domain/notice/blocks'
import type { NoticeView } from '@domain/notice/contract'

type Hidden = Exclude<CheckState, 'passed'>

/** What the server has said of a picture that is hidden, by the name under which it told it. */
export type StateOf = (fileId: string) => Hidden | undefined

export const statesIn =
  (notice: Pick<NoticeView, 'blocks' | 'cover' | 'coverState'> | undefined): StateOf =>
  fileId => {
    if (notice?.cover === fileId) return notice.coverState
    const found = notice?.blocks?.find(block => block.kind === 'picture' && block.fileId === fileId)
    return found?.kind === 'picture' ? found.state : undefined
  }

/** As editors see them. */
export const shownAs = (blocks: readonly Block[], stateOf: StateOf): ShownBlock[] =>
  blocks.map(block => {
    const state = block.kind === 'picture' ? stateOf(block.fileId) : undefined
    return block.kind === 'picture' && state ? { ...block, state } : block
  })

/** As they are edited: how they stand changes by itself, and is no work of the editor's. */
export const plainBlocks = (blocks: readonly ShownBlock[]): Block[] =>
  blocks.map(block => {
    if (block.kind !== 'picture') return block
    const { state: _, ...plain } = block
    return plain
  })
