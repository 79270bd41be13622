import type { TextVerdict } from '../../../domain/media/text'
import { askTextCheck } from '../../kit/cloud'

/**
 * What WeChat says of a text that others will read, in the name of whoever wrote it and is here now. `review` as well when it
 * cannot be asked, or is not sure: then somebody of ours looks at it before anybody else does.
 */
export async function textVerdict(content: string, openid: string): Promise<TextVerdict> {
  if (content.trim() === '') return 'pass'
  return (await askTextCheck(content, openid)) ?? 'review'
}

/** WeChat reads no more at once, in characters. */
const pieceMax = 2400

/** The same of a long text: the worst that is said of any part of it. */
export async function longTextVerdict(content: string, openid: string): Promise<TextVerdict> {
  let worst: TextVerdict = 'pass'
  for (let from = 0; from < content.length && worst !== 'risky'; from += pieceMax) {
    const verdict = await textVerdict(content.slice(from, from + pieceMax), openid)
    if (verdict !== 'pass') worst = verdict
  }
  return worst
}
