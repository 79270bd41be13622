/** What may come out, said once more and by hand, so that a hole in the schema is one line of difference here. */

const pagesOfOne = ['activity', 'notice']
const pagesAlone = ['activities', 'festival', 'volunteer', 'signups', 'profile']

type Json = Record<string, unknown>

/** What is wrong with them; empty when nothing is. */
export function faultsOf(blocks: unknown): string[] {
  if (!Array.isArray(blocks) || blocks.length < 1 || blocks.length > 60) return ['no list of blocks']
  return [...blocks.flatMap(faultsOfBlock), ...(lettersIn(blocks) > 4000 ? ['too long'] : [])]
}

function faultsOfBlock(block: Json): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [...onlyKeys(block, ['kind', 'runs']), ...runs(block.runs)]
    case 'heading':
      return [...onlyKeys(block, ['kind', 'text']), ...line(block.text, 40)]
    case 'list':
      return [
        ...onlyKeys(block, ['kind', 'items'], ['numbered']),
        ...isTrue(block.numbered),
        ...items(block.items),
      ]
    case 'link':
      return [...onlyKeys(block, ['kind', 'text', 'to']), ...line(block.text, 40), ...link(block.to)]
    case 'picture':
      return [
        ...onlyKeys(block, ['kind', 'fileId', 'words']),
        ...(/^cloud:\/\/.{0,292}$/.test(String(block.fileId)) ? [] : ['no picture']),
        ...(block.words === '' ? [] : line(block.words, 60)),
      ]
    default:
      return [`kind ${String(block.kind)}`]
  }
}

function onlyKeys(value: unknown, must: string[], may: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return ['no object']
  const keys = Object.keys(value)
  return [
    ...keys.filter(key => !must.includes(key) && !may.includes(key)).map(key => `key ${key}`),
    ...must.filter(key => !keys.includes(key)).map(key => `no ${key}`),
  ]
}

const isTrue = (value: unknown): string[] => (value === undefined || value === true ? [] : ['not true'])

function line(value: unknown, max: number): string[] {
  if (typeof value !== 'string' || value.trim() === '') return ['no words']
  if (value.length > max) return ['a text too long']
  return /[\u200B-\u200F\u202A-\u202E\uFEFF]/.test(value) || value.includes('\u0000')
    ? ['unseen letters']
    : []
}

const runs = (value: unknown): string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 100
    ? [
        ...value.flatMap((run: Json) => [...onlyKeys(run, ['text'], ['bold']), ...isTrue(run.bold)]),
        ...line(value.map((run: Json) => run.text).join(''), 4000),
      ]
    : ['no runs']

const items = (value: unknown): string[] =>
  Array.isArray(value) && value.length > 0 && value.length <= 30
    ? value.flatMap(item => line(item, 200))
    : ['no items']

function link(value: unknown): string[] {
  const { page, id } = value as Json
  if (typeof page !== 'string') return ['no page']
  if (pagesAlone.includes(page)) return onlyKeys(value, ['page'])
  if (!pagesOfOne.includes(page)) return [`page ${page}`]
  return [
    ...onlyKeys(value, ['page', 'id']),
    ...(typeof id === 'string' && /^[\w-]{1,64}$/.test(id) ? [] : ['no id']),
  ]
}

const lettersIn = (value: unknown): number =>
  typeof value === 'string'
    ? 0
    : Object.entries(value as Json).reduce(
        (sum, [key, inner]) =>
          sum +
          (key === 'text' || (!Number.isNaN(Number(key)) && typeof inner === 'string')
            ? String(inner).length
            : typeof inner === 'object' && inner !== null
              ? lettersIn(inner)
              : 0),
        0,
      )
