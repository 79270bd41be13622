import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSchema } from '../../../localcloud/db/read-schema'

describe('a file of collections and indexes', () => {
  const dir = mkdtempSync(join(tmpdir(), 'localcloud-schema-'))
  afterAll(() => rmSync(dir, { recursive: true }))

  const read = (text: string) => {
    const file = join(dir, 'schema.json')
    writeFileSync(file, text)
    return readSchema(file)
  }

  test('names collections; purpose and indexes may be absent', () => {
    const indexes = [{ name: 'owner_time', fields: { owner: 1, at: -1 }, unique: true }]
    const schema = { collections: { bare: {}, todos: { purpose: 'what is to be done', indexes } } }
    expect(read(JSON.stringify(schema))).toEqual(schema)
  })

  test.each([
    ['no JSON', /cannot read .*schema\.json/],
    ['"text"', /cannot use .*schema\.json: the whole/],
    ['{}', /collections/],
    ['{"collections":["todos"]}', /collections/],
    ['{"collections":{"todos":"text"}}', /collections\.todos/],
    [
      '{"collections":{"todos":{"indexes":[{"name":"a","fields":{"a":"asc"}}]}}}',
      /todos\.indexes\.0\.fields\.a/,
    ],
    ['{"collections":{"todos":{"indexes":[{"fields":{"a":1}}]}}}', /todos\.indexes\.0\.name/],
    [
      '{"collections":{"todos":{"indexes":[{"name":"a","fields":{"a":1},"uniq":true}]}}}',
      /todos\.indexes\.0\.uniq/,
    ],
  ])('%s is refused with the place of the mistake', (text, reason) => {
    expect(() => read(text)).toThrow(reason)
  })
})
