import { readFileSync } from 'node:fs'
import { parse } from '../../../cloudfunctions/modules/message/configured'
import keys from '../../../config/local-keys.json'
import local from '../../../config/local-templates.json'
import { slotsOf, templateNames, templates } from '../../../domain/message/templates'

test('the local cloud has every template, with our slots in our order', () => {
  const configured = parse(keys.MESSAGE_TEMPLATES)
  expect([...configured.keys()]).toEqual(templateNames)
  for (const [name, { templateId, keys: names }] of configured) {
    const listed = local.find(({ priTmplId }) => priTmplId === templateId)
    const lines = slotsOf(name).map(([slot, { words }]) => `${words}:{{${names[slot]}.DATA}}\n`)
    expect(listed).toMatchObject({ title: templates[name].title, content: lines.join(''), type: 2 })
  }
})

test.each([
  ['a template that there is not', '{"reminders":["id"]}', 'no template "reminders"'],
  ['a slot too few', '{"noticePublished":["id","thing1","thing2"]}', 'an id and 3 names'],
  ['no id', '{"noticePublished":["","thing1","thing2","time3"]}', 'an id and 3 names'],
  ['a slot of another type', '{"noticePublished":["id","thing1","thing2","thing3"]}', 'when is a time'],
  [
    'a capital, which the SDK would change',
    '{"noticePublished":["id","Thing1","thing2","time3"]}',
    'title is a thing',
  ],
  ['no object', '[]1', 'JSON'],
])('%s stops at once and says where', (_, text, words) => {
  expect(() => parse(text)).toThrow(words)
})

test('docs/deploy.md asks for these templates and no others', () => {
  const rows =
    readFileSync('docs/deploy.md', 'utf8').match(/^\| `\w+` +\|.*(?:thing|time|phrase) +\|$/gm) ?? []
  const cells = rows.map(row => row.split('|').map(cell => cell.trim()))
  expect(cells.map(([, name, title, keywords]) => [name, title, keywords])).toEqual(
    templateNames.map(name => [
      `\`${name}\``,
      templates[name].title,
      slotsOf(name)
        .map(([, { words, type }]) => `${words} ${type}`)
        .join(', '),
    ]),
  )
})

test('without configuration nothing is offered', () => {
  expect(parse('{}').size).toBe(0)
})
