import type { Fields } from '../../db/types'
import type { Action } from '../action'
import { textOf } from '../body'
import { invalidParam } from '../cloud-error'
import { readEjson } from '../ejson-read'
import { isFields, writeList } from '../fields'

/** `aggregate()…end()`; each stage is `{ stageKey: "$match", stageValue: "<EJSON>" }`. */
export const aggregateDocuments: Action = ({ body, database, now }) => {
  const { stages } = body
  if (!Array.isArray(stages)) throw invalidParam('stages must be an array')
  const { docs, plan } = database.aggregate(
    textOf(body, 'collectionName'),
    stages.map(stage => readStage(stage, now)),
  )
  return { data: { list: writeList(docs) }, plan }
}

function readStage(stage: unknown, now: () => number): Fields {
  if (!isFields(stage)) throw invalidParam('a stage must be an object')
  const key = textOf(stage, 'stageKey')
  return { [key]: readEjson(textOf(stage, 'stageValue'), { now, refuseCommands: key === '$match' }) }
}
