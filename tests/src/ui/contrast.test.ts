import { readFileSync } from 'node:fs'
import path from 'node:path'

/** WCAG 2.2 §1.4.3: text 4.5:1 against what it stands on; §1.4.11: edges that mean something 3:1. */
const text = 4.5
const edge = 3

const source = (name: string) => readFileSync(path.resolve(__dirname, '../../../src/ui', name), 'utf8')

type Palette = Record<string, string>

function tokens(look: 'light' | 'dark'): Palette {
  const block = new RegExp(`@mixin ${look} \\{([^}]*)\\}`).exec(source('tokens.scss'))?.[1] ?? ''
  return Object.fromEntries(
    [...block.matchAll(/--ui-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
}

function festivals(look: 'light' | 'dark'): Record<string, Palette> {
  const block =
    new RegExp(`\\$${look}: \\(([\\s\\S]*?)\\n\\);`).exec(source('festival/festival.scss'))?.[1] ?? ''
  const rows = [...block.matchAll(/["'](\w+)["']:\s*\(\s*(#\w{6}),\s*(#\w{6}),\s*(#\w{6})\s*,?\s*\)/g)]
  return Object.fromEntries(
    rows.map(([, name, accent, soft, on]) => [
      name,
      { accent, 'accent-soft': soft, 'on-accent': on } as Palette,
    ]),
  )
}

function luminance(hex: string): number {
  const channels = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = channels.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** What stands on what, by the style sheets of the parts. */
const pairs: [string, string[], number][] = [
  ['fg', ['bg', 'surface', 'fill', 'brand-soft', 'danger-soft', 'warn-soft', 'info-soft'], text],
  ['fg-2', ['bg', 'surface', 'fill'], text],
  ['brand', ['bg', 'surface', 'brand-soft'], text],
  ['danger', ['bg', 'surface', 'danger-soft'], text],
  ['warn', ['bg', 'surface', 'warn-soft'], text],
  ['info', ['surface', 'info-soft'], text],
  ['on-brand', ['brand'], text],
  ['on-danger', ['danger'], text],
  ['surface', ['fg'], text],
  ['edge', ['surface', 'bg'], edge],
  ['brand', ['fill'], edge],
]
const festivalPairs: [string, string[], number][] = [
  ['accent', ['bg', 'surface', 'accent-soft'], text],
  ['on-accent', ['accent'], text],
]

const tooPale = (palette: Palette, wanted: typeof pairs) =>
  wanted.flatMap(([front, backs, least]) =>
    backs.flatMap(back => {
      const ratio = contrast(palette[front] ?? '#888888', palette[back] ?? '#888888')
      return ratio < least ? [`${front} on ${back}: ${ratio.toFixed(2)}`] : []
    }),
  )

test('the measure itself: black on white is 21, WeUI’s green on white too pale', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#ffffff', '#07c160')).toBeLessThan(2.5)
})

describe.each(['light', 'dark'] as const)('%s', look => {
  test('every text can be read on what it stands on', () => {
    expect(Object.keys(tokens(look)).length).toBeGreaterThanOrEqual(16)
    expect(tooPale(tokens(look), pairs)).toEqual([])
  })

  test('so it is in the colours of each festival', () => {
    const palettes = festivals(look)
    expect(Object.keys(palettes)).toEqual([
      'chunjie',
      'yuanxiao',
      'qingming',
      'duanwu',
      'qixi',
      'zhongqiu',
      'chongyang',
    ])
    const bad = Object.entries(palettes).map(([name, colours]) => [
      name,
      tooPale({ ...tokens(look), ...colours }, festivalPairs),
    ])
    expect(bad.filter(([, list]) => list?.length)).toEqual([])
  })
})
