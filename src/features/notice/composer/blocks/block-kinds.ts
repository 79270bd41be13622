import type { Block } from '@domain/notice/blocks'
import { isOfOne, type LinkPage, linkPages } from '@domain/notice/links'

/** What staff call them. */
export const blockWords: Record<Block['kind'], string> = {
  paragraph: '文字',
  heading: '小标题',
  list: '列表',
  picture: '图片',
  link: '链接',
}

/** What stands on a link until somebody writes something else. */
export const wordsFor = (page: LinkPage): string => (isOfOne(page) ? '' : linkPages[page])

/** To begin with. */
export const newBlock: Record<Block['kind'], () => Block> = {
  paragraph: () => ({ kind: 'paragraph', runs: [] }),
  heading: () => ({ kind: 'heading', text: '' }),
  list: () => ({ kind: 'list', items: [] }),
  picture: () => ({ kind: 'picture', fileId: '', words: '' }),
  link: () => ({ kind: 'link', text: wordsFor('activities'), to: { page: 'activities' } }),
}

/** With the block one place up (-1) or down (1). */
export function moved(blocks: readonly Block[], at: number, by: -1 | 1): Block[] {
  const all = [...blocks]
  all.splice(at + by, 0, ...all.splice(at, 1))
  return all
}

export const put = (blocks: readonly Block[], at: number, block: Block): Block[] =>
  blocks.map((each, i) => (i === at ? block : each))

export const inserted = (blocks: readonly Block[], at: number, block: Block): Block[] => [
  ...blocks.slice(0, at),
  block,
  ...blocks.slice(at),
]

export const without = (blocks: readonly Block[], at: number): Block[] => blocks.filter((_, i) => i !== at)
