import type { CheckState } from '../media/media-file'
import type { Link } from './links'

/**
 * The text of a notice as blocks. They are kept as JSON and drawn by our own parts: nothing in them is ever read as markup.
 */
export type Block = ParagraphBlock | HeadingBlock | ListBlock | LinkBlock | PictureBlock

/** As it is told: editors see what has become of a picture that nobody else sees. */
export type ShownBlock =
  | Exclude<Block, PictureBlock>
  | (PictureBlock & { state?: Exclude<CheckState, 'passed'> })

export interface ParagraphBlock {
  kind: 'paragraph'
  /** One after the other they are the text; a line feed begins a new line. */
  runs: Run[]
}
export interface Run {
  text: string
  bold?: true
}
export interface HeadingBlock {
  kind: 'heading'
  text: string
}
export interface ListBlock {
  kind: 'list'
  /** In an order that matters: steps. */
  numbered?: true
  items: string[]
}
export interface LinkBlock {
  kind: 'link'
  /** What stands on it. */
  text: string
  to: Link
}

export interface PictureBlock {
  kind: 'picture'
  /** A file id. */
  fileId: string
  /** What is to be seen on it; may be empty. */
  words: string
}

/** What a list and a search may hold: more than anybody wants to read on a telephone. */
export const blocksMax = 60
export const itemsMax = 30
export const runsMax = 100
/** Characters of all blocks together. */
export const textMax = 4000
/** Of a heading, and of the words on a link. */
export const lineMax = 40
export const itemMax = 200
/** Of what is said about a picture. */
export const captionMax = 60

/** What was written before there were blocks, and by an older app: one paragraph with all its lines. */
export const blocksFrom = (body: string): Block[] =>
  body === '' ? [] : [{ kind: 'paragraph', runs: [{ text: body }] }]

/** A notice's text, whichever way it was written. */
export const blocksOf = <B extends Block = Block>({
  body,
  blocks,
}: {
  body: string
  blocks?: B[]
}): (B | Block)[] => blocks ?? blocksFrom(body)

/** All words, line by line: what is searched, checked, read aloud, and shown by apps that know no blocks. */
export const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map(textOfBlock)
    .filter(text => text !== '')
    .join('\n')

function textOfBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return runsText(block.runs)
    case 'list':
      return block.items.map((item, i) => (block.numbered ? `${i + 1}. ${item}` : `· ${item}`)).join('\n')
    case 'picture':
      return block.words
    case 'heading':
    case 'link':
      return block.text
  }
}

export const runsText = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** As they are read aloud: no dots, and nothing of what one would have to see. */
export const spokenLines = (blocks: readonly Block[]): string[] =>
  textOf(blocks.filter(({ kind }) => kind !== 'link'))
    .split('\n')
    .map(line => line.replace(/^· /, '').trim())
    .filter(line => line !== '')

/** As they are drawn: a row of runs for each line, and no empty lines. */
export function linesOf(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [[]]
  for (const { text, bold } of runs) {
    text.split('\n').forEach((piece, i) => {
      if (i > 0) lines.push([])
      if (piece !== '') lines.at(-1)?.push({ text: piece, ...(bold ? { bold } : {}) })
    })
  }
  return lines.filter(line => runsText(line).trim() !== '')
}

/** Without blanks around the text, empty runs, and runs that look alike beside each other. */
export function tidied(runs: readonly Run[]): Run[] {
  const whole = runsText(runs)
  const from = whole.length - whole.trimStart().length
  const to = whole.trimEnd().length
  const tidy: Run[] = []
  let at = 0
  for (const { text, bold } of runs) {
    const piece = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    at += text.length
    const last = tidy.at(-1)
    if (piece === '') continue
    if (last && last.bold === bold) last.text += piece
    else tidy.push({ text: piece, ...(bold ? { bold } : {}) })
  }
  return tidy
}
