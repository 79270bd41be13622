import fc from 'fast-check'
import { lineMax } from '../../../domain/notice/blocks'
import { linkPages } from '../../../domain/notice/links'

/** Bodies that no composer of ours sends: any JSON at all, and blocks that are right but for one thing. */

const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('停水通知', '<b>停水</b>', '明天，8 时到 12 时。', 'a & b') },
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '停水\n通知',
    '  ',
    '字'.repeat(lineMax + 1),
    '字'.repeat(4001),
    'a\u202Eb',
  ),
)
const pages = Object.keys(linkPages)
const target = fc.oneof(
  fc.record({ page: fc.constantFrom(...pages), id: fc.constantFrom('activity-1', '../x', '$where', '') }),
  fc.record({ page: fc.constantFrom(...pages) }),
  fc.record({
    page: fc.constantFrom('office', 'https://example.com', '/pages/x', '__proto__', 'constructor'),
    id: fc.constant('activity-1'),
  }),
)
const nearly = fc.oneof(
  fc.record({
    kind: fc.constant('paragraph'),
    runs: fc.array(fc.record({ text, bold: fc.constantFrom(true, true, undefined, false) }), {
      maxLength: 4,
    }),
  }),
  fc.record({ kind: fc.constant('heading'), text }),
  fc.record({
    kind: fc.constant('list'),
    numbered: fc.constantFrom(true, undefined),
    items: fc.array(text, { maxLength: 4 }),
  }),
  fc.record({ kind: fc.constant('link'), text, to: target }),
  fc.record({
    kind: fc.constant('picture'),
    fileId: fc.constantFrom(
      'cloud://x/photos/a.jpg',
      'https://example.com/a.jpg',
      'data:image/png;base64,',
      '',
    ),
    words: text,
  }),
  fc.record({ kind: fc.constantFrom('html', 'script', 'iframe', 'toString', '__proto__'), text }),
)

const keys = [
  'html',
  'style',
  'src',
  'href',
  'onclick',
  '$where',
  'kind',
  'text',
  'to',
  'runs',
  'items',
  'bold',
]

/** A block in which something else stands, or something more. */
const spoiled = fc
  .tuple(nearly, fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }))
  .map(([block, key, value]) => ({ ...block, [key]: value }))

/** As it comes over the wire: JSON, so that `__proto__` can be a key like others. */
const wire = <T>(value: T): unknown => JSON.parse(JSON.stringify(value) ?? 'null')

export const hostileBlocks: fc.Arbitrary<unknown> = fc
  .oneof(
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 5 }) },
    { weight: 4, arbitrary: fc.array(nearly, { minLength: 1, maxLength: 2 }) },
    { weight: 2, arbitrary: fc.array(nearly, { maxLength: 5 }) },
    { weight: 2, arbitrary: fc.array(fc.oneof(nearly, spoiled), { maxLength: 5 }) },
    { weight: 1, arbitrary: fc.array(nearly, { minLength: 61, maxLength: 70, size: 'max' }) },
  )
  .map(wire)
