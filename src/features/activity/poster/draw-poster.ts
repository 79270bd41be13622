import type { Pen, Print } from '@/lib/paper'

/** Pixels: a hand's width on any phone, and sharp when it is printed on A5. */
export const posterSize = { width: 750, height: 1200 } as const

export interface PosterWords {
  siteName: string
  kind: string
  title: string
  /** When, where, for whom: a line each, and more where they are long. */
  facts: readonly string[]
  invitation: string
}

const margin = 60
const paper = '#f6f3ec'
const ink = '#1d1f1e'
const faint = '#5b5f5c'
const codeSize = 260
const bandHeight = 300
/** Over a picture: white on it has a contrast of 4.5 even where the picture is white. */
const shade = 'rgba(0, 0, 0, 0.6)'
const family = '"PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif'

/** What is drawn on it besides words. */
export interface PosterPictures {
  /** Opens the activity's page. */
  code: Print
  /** On top, behind the title. */
  cover?: Print
}

/** Everything on it is public: no name but the site's. `color`: of the festival, where there is no cover. */
export function drawPoster(
  pen: Pen,
  words: PosterWords,
  { code, cover }: PosterPictures,
  color: string,
): void {
  const { width, height } = posterSize
  const column = width - 2 * margin
  pen.textBaseline = 'top'
  pen.fillStyle = paper
  pen.fillRect(0, 0, width, height)
  if (cover) {
    const { x, y, ...cut } = middleOf(cover, width / bandHeight)
    pen.drawImage(cover.source, x, y, cut.width, cut.height, 0, 0, width, bandHeight)
  }
  pen.fillStyle = cover ? shade : color
  pen.fillRect(0, 0, width, bandHeight)

  const write = (text: string, y: number, size: number, style: string, weight = 400): number => {
    pen.fillStyle = style
    pen.font = `${weight} ${size}px ${family}`
    const lines = linesOf(text, column, part => pen.measureText(part).width)
    for (const [i, line] of lines.entries()) pen.fillText(line, margin, y + i * size * 1.4)
    return y + lines.length * size * 1.4
  }
  write(`${words.siteName} · ${words.kind}`, 64, 32, '#ffffff')
  write(words.title, 124, 56, '#ffffff', 700)
  let y = 350
  for (const fact of words.facts) y = write(fact, y, 36, ink) + 18

  const top = height - codeSize - 120
  pen.fillStyle = '#ffffff'
  pen.fillRect(margin - 20, top - 20, codeSize + 40, codeSize + 40)
  pen.drawImage(code.source, margin, top, codeSize, codeSize)
  pen.fillStyle = ink
  pen.font = `700 40px ${family}`
  pen.fillText(words.invitation, margin + codeSize + 50, top + 80)
  pen.fillStyle = faint
  pen.font = `400 28px ${family}`
  pen.fillText('微信扫一扫', margin + codeSize + 50, top + 146)
}

/** The largest part of a picture of that shape, from its middle. `ratio`: width by height. */
export function middleOf({ width, height }: Pick<Print, 'width' | 'height'>, ratio: number) {
  const cut = { width: Math.min(width, height * ratio), height: Math.min(height, width / ratio) }
  return { x: (width - cut.width) / 2, y: (height - cut.height) / 2, ...cut }
}

/** Chinese breaks anywhere; at most two lines, the second ends with … where there is more. */
export function linesOf(text: string, width: number, widthOf: (part: string) => number, max = 2): string[] {
  const lines: string[] = []
  let rest = [...text]
  while (rest.length > 0 && lines.length < max) {
    let taken = rest.length
    while (taken > 1 && widthOf(rest.slice(0, taken).join('')) > width) taken--
    const last = lines.length === max - 1 && taken < rest.length
    lines.push(last ? `${rest.slice(0, Math.max(1, taken - 1)).join('')}…` : rest.slice(0, taken).join(''))
    rest = rest.slice(taken)
  }
  return lines
}
