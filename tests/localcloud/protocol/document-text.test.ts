import { EJSON } from 'bson'
import { documentText } from '../../../localcloud/db/values/document-text'
import { storableFields } from '../../../localcloud/db/values/storable'

/** Longer than what is written in one go. */
const long = Array.from({ length: 100 }, (_, n) => ({ n, at: new Date(n), 'a"b': [n, Number.NaN] }))

const stored = storableFields({
  _id: 'a',
  long,
  'quoted"name': [1],
  mixed: [...long.map(({ n }) => n), null, 'x'],
})

test('the text of a long array is that of its elements, whichever version of the document is written', () => {
  expect(EJSON.parse(documentText(stored))).toEqual(stored)
  const elements = stored.long as unknown[]
  const next = Object.freeze({
    ...stored,
    long: Object.freeze([...elements.slice(1), Object.freeze({ n: 100 })]),
  })
  expect(EJSON.parse(documentText(next))).toEqual(next)
  expect(documentText(next)).not.toBe(documentText(stored))
})

test('what is not frozen is written as it is now', () => {
  const element = { n: 1 }
  const doc = Object.freeze({ list: [...long, element] })
  documentText(doc)
  element.n = 2
  expect(EJSON.parse(documentText(Object.freeze({ ...doc })))).toEqual({ list: [...long, { n: 2 }] })
})
