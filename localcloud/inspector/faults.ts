import type { Fault, FaultEffect, FaultSpec } from '../environment/faults'
import { apis } from '../openapi/apis'
import { documentedErrors } from '../openapi/documented-errors'
import { actions } from '../protocol/actions'
import type { ApiAction } from './api'
import { badRequest, notFound } from './api-error'
import type { FaultList, FaultView } from './contract/environment'

const EFFECTS: readonly FaultEffect[] = ['fail', 'delay', 'crashBefore', 'crashAfter', 'loseReply']
const DELAY_MS_MAX = 600_000
const TEXT_MAX = 200

/** Planned faults: those that may still strike, and the latest that are spent. */
export const listFaults: ApiAction = ({ environment: { faults } }): FaultList => ({
  active: faults.list().map(viewOf),
  spent: faults.spent().map(viewOf),
  actions: [...actions.keys()],
  apis: [...apis.keys()],
  errors: Object.fromEntries(Object.entries(documentedErrors).map(([api, texts]) => [api, errorsOf(texts)])),
})

function errorsOf(texts: Readonly<Record<number, string>>): FaultList['errors'][string] {
  const errors = Object.entries(texts).map(([errcode, errmsg]) => ({ errcode: Number(errcode), errmsg }))
  return errors.sort((a, b) => a.errcode - b.errcode)
}

/** The body is the fault; `"times": "always"` for one that stays. */
export const addFault: ApiAction = ({ environment: { faults }, body }): FaultView => {
  const spec = specOf(body)
  try {
    return viewOf(faults.add(spec))
  } catch (error) {
    throw badRequest(error instanceof Error ? error.message : String(error))
  }
}

/** `?id=` removes one, without it all. */
export const removeFaults: ApiAction = ({ environment: { faults }, query }) => {
  const id = query.get('id')
  if (id === null) faults.clear()
  else {
    const fault = faults.list().find(each => String(each.id) === id)
    if (!fault) throw notFound('this fault is spent or was removed')
    fault.remove()
  }
  return {}
}

/** JSON has no Infinity. */
function viewOf({ id, spec, struck }: Fault): FaultView {
  const { times = 1, ...others } = spec
  return { id, struck, spec: { ...others, times: times === Infinity ? 'always' : times } }
}

function specOf(body: Record<string, unknown>): FaultSpec {
  const effect = EFFECTS.find(each => each === body.effect)
  if (!effect) throw badRequest(`effect: one of ${EFFECTS.join(', ')}`)
  return {
    effect,
    fn: textOf(body, 'fn'),
    action: textOf(body, 'action'),
    collection: textOf(body, 'collection'),
    api: textOf(body, 'api'),
    nth: countOf(body, 'nth', 1),
    times: body.times === 'always' ? Infinity : countOf(body, 'times', 1),
    code: effect === 'fail' ? codeOf(textOf(body, 'code')) : undefined,
    ms: effect === 'delay' ? countOf(body, 'ms', 0, DELAY_MS_MAX) : undefined,
  }
}

/** A whole number is an errcode of WeChat. */
const codeOf = (text: string | undefined): string | number | undefined =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : text

function textOf(body: Record<string, unknown>, field: string): string | undefined {
  const value = body[field]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string' || value.length > TEXT_MAX) throw badRequest(`${field} must be a short text`)
  return value
}

function countOf(
  body: Record<string, unknown>,
  field: string,
  min: number,
  max = Number.MAX_SAFE_INTEGER,
): number | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
    throw badRequest(`${field} must be a whole number from ${min}${max < 1e9 ? ` to ${max}` : ''}`)
  return value
}
