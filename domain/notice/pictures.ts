import { hiddenNameOf } from '../media/file-id'
import type { CheckState } from '../media/media-file'
import type { Block, PictureBlock, ShownBlock } from './blocks'
import type { Notice, NoticeFields } from './notice'

/** Pictures of a notice: the one on top, and those in the text. */

type Pictured = Pick<NoticeFields, 'cover' | 'blocks'>

const isPicture = (block: Block): block is PictureBlock => block.kind === 'picture'

/** In the text. */
export const picturesMax = 9
/** Each is fetched, cleaned and kept anew: more at once would take longer than a call may. */
export const newPicturesMax = 3

/** File ids, each once. */
export const picturesIn = ({ cover, blocks = [] }: Pictured): string[] => [
  ...new Set([
    ...(cover === undefined ? [] : [cover]),
    ...blocks.filter(isPicture).map(({ fileId }) => fileId),
  ]),
]

/** The same with other names for its pictures. */
export const withNames = <T extends Pictured>(fields: T, nameOf: (fileId: string) => string): T => ({
  ...fields,
  ...(fields.cover === undefined ? {} : { cover: nameOf(fields.cover) }),
  ...(fields.blocks === undefined
    ? {}
    : {
        blocks: fields.blocks.map(block =>
          isPicture(block) ? { ...block, fileId: nameOf(block.fileId) } : block,
        ),
      }),
})

export const stateOf = ({ verdicts = [] }: Pick<Notice, 'verdicts'>, fileId: string): CheckState =>
  verdicts.find(verdict => verdict.fileId === fileId)?.state ?? 'checking'

export interface ShownPictures {
  blocks?: ShownBlock[]
  cover?: string
  /** For editors, of a cover that is not shown. */
  coverState?: Exclude<CheckState, 'passed'>
}

/** For everybody what WeChat's check has passed; for editors all, the hidden ones by a name with which they are kept. */
export function shownPictures(notice: Pictured & Pick<Notice, 'verdicts'>, isEditor: boolean): ShownPictures {
  const look = (fileId: string) => {
    const state = stateOf(notice, fileId)
    if (state === 'passed') return { fileId }
    return isEditor ? { fileId: hiddenNameOf(fileId) ?? '', state } : null
  }
  const { blocks, cover } = notice
  const top = cover === undefined ? null : look(cover)
  return {
    ...(top ? { cover: top.fileId, ...(top.state ? { coverState: top.state } : {}) } : {}),
    ...(blocks
      ? {
          blocks: blocks.flatMap((block): ShownBlock[] => {
            if (!isPicture(block)) return [block]
            const seen = look(block.fileId)
            return seen ? [{ ...block, ...seen }] : []
          }),
        }
      : {}),
  }
}
