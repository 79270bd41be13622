import * as v from 'valibot'
import { picture as file, id, shown, text, words } from '../fields'
import {
  blocksMax,
  captionMax,
  itemMax,
  itemsMax,
  lineMax,
  runsMax,
  runsText,
  textMax,
  textOf,
} from './blocks'
import { pagesAlone, pagesOfOne } from './links'
import { picturesMax } from './pictures'

/** What the server takes as blocks: of each kind exactly these fields, everything else is refused. */

const run = v.strictObject({ text: shown(textMax), bold: v.optional(v.literal(true)) })

const paragraph = v.strictObject({
  kind: v.literal('paragraph'),
  runs: v.pipe(
    v.array(run),
    v.maxLength(runsMax, '加粗的地方太多了'),
    v.check(runs => runsText(runs).trim() !== '', '这一段还空着'),
  ),
})

const heading = v.strictObject({ kind: v.literal('heading'), text: words(lineMax) })

const list = v.strictObject({
  kind: v.literal('list'),
  numbered: v.optional(v.literal(true)),
  items: v.pipe(
    v.array(words(itemMax)),
    v.minLength(1, '列表还空着'),
    v.maxLength(itemsMax, `列表最多 ${itemsMax} 条`),
  ),
})

const link = v.strictObject({
  kind: v.literal('link'),
  text: words(lineMax),
  to: v.variant('page', [
    v.strictObject({ page: v.picklist(pagesOfOne), id }),
    v.strictObject({ page: v.picklist(pagesAlone) }),
  ]),
})

const picture = v.strictObject({ kind: v.literal('picture'), fileId: file, words: text(captionMax) })

/** Allow-listed, and of a size that one can read. */
export const blocks = v.pipe(
  v.array(v.variant('kind', [paragraph, heading, list, link, picture])),
  v.minLength(1, '请填写内容'),
  v.maxLength(blocksMax, `内容最多 ${blocksMax} 块`),
  v.check(
    all => all.filter(({ kind }) => kind === 'picture').length <= picturesMax,
    `图片最多 ${picturesMax} 张`,
  ),
  v.check(all => textOf(all) !== '', '请至少写几个字：图片有人看不清'),
  v.check(all => textOf(all).length <= textMax, `内容一共最多 ${textMax} 个字`),
)
