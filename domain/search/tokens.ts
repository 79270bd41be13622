/**
 * What a text is found by. Chinese has no blanks between words, and the database no dictionary: each two signs that stand
 * side by side are a token, a word or number of the Latin alphabet is one as a whole. All tokens of what is searched must be
 * in what is found; `中秋 月饼` finds 月饼 and 中秋 anywhere, `中秋月饼` only side by side.
 */

/** Runs of Han signs, and of letters and digits. */
const runs = /\p{Script=Han}+|[a-z0-9]+/gu

export function tokensOf(text: string): string[] {
  const found = text.normalize('NFKC').toLowerCase().match(runs) ?? []
  return [...new Set(found.flatMap(pairsIn))]
}

function pairsIn(run: string): string[] {
  if (!/\p{Script=Han}/u.test(run)) return run.length > 1 ? [run] : []
  const signs = Array.from(run)
  return signs.slice(1).map((sign, i) => `${signs[i]}${sign}`)
}

/** More tell no more apart, and each makes the database look longer. */
const searchedMax = 8

/** Empty when the words hold no two signs to search by. */
export const searchedTokens = (words: string): string[] => tokensOf(words).slice(0, searchedMax)
