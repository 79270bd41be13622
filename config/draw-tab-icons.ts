import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { chromium } from 'playwright-core'

/**
 * Draws the tab bar's PNG icons (WeChat takes no SVG there; 81 × 81 px, at most 40 KB).
 * Run after changing a shape or a colour: `npx tsx config/draw-tab-icons.ts`; the PNGs are committed.
 */
const shapes = {
  home: '<path d="M3.5 10.8 12 3.8l8.5 7v8.4a1.3 1.3 0 0 1-1.3 1.3H4.8a1.3 1.3 0 0 1-1.3-1.3z"/><path class="mark" d="M12 17.4c-2.2-1.4-3.3-2.6-3.3-3.9a1.7 1.7 0 0 1 3.3-.6 1.7 1.7 0 0 1 3.3.6c0 1.3-1.1 2.5-3.3 3.9z"/>',
  activity:
    '<rect x="3.5" y="5" width="17" height="15.5" rx="2.2"/><path class="bare" d="M8 2.8v4M16 2.8v4"/><path class="mark" d="m12 9.3 1.2 2.4 2.6.4-1.9 1.8.5 2.6-2.4-1.2-2.4 1.2.5-2.6-1.9-1.8 2.6-.4z"/>',
  notice:
    '<path d="M12 3.2a6.3 6.3 0 0 0-6.3 6.3c0 5.2-2.2 6.9-2.2 6.9h17s-2.2-1.7-2.2-6.9A6.3 6.3 0 0 0 12 3.2z"/><path class="bare" d="M9.7 19.8a2.6 2.6 0 0 0 4.6 0"/>',
  mine: '<circle cx="12" cy="8" r="4.4"/><path d="M3.8 20.6c.6-4.4 3.9-6.8 8.2-6.8s7.6 2.4 8.2 6.8z"/>',
}

/** Names as in `src/theme.json`; grey has 3:1 on both grounds. */
const looks = [
  { name: 'normal', ink: '#857d70', filled: false, paper: '' },
  { name: 'active', ink: '#0b6b50', filled: true, paper: '#ffffff' },
  { name: 'active-dark', ink: '#5cc79f', filled: true, paper: '#1f1d18' },
]

async function draw() {
  const target = path.resolve(__dirname, '../src/assets/tabs')
  await mkdir(target, { recursive: true })
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless', '--disable-gpu', '--disable-quic', '--no-first-run'],
  })
  const page = await browser.newPage({ viewport: { width: 81, height: 81 } })
  for (const [shape, paths] of Object.entries(shapes)) {
    for (const { name, ink, filled, paper } of looks) {
      await page.setContent(`<style>
        body { margin: 0 }
        svg { display: block; fill: ${filled ? ink : 'none'}; stroke: ${ink}; stroke-width: 1.7; stroke-linejoin: round; stroke-linecap: round }
        .bare { fill: none }
        .mark { ${filled ? `fill: ${paper}; stroke: none` : 'stroke-width: 1.3'} }
      </style><svg width="81" height="81" viewBox="-1 -1 26 26">${paths}</svg>`)
      await page.screenshot({ path: path.join(target, `${shape}-${name}.png`), omitBackground: true })
    }
  }
  await browser.close()
}

void draw()
