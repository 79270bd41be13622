import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  TIMEOUT_SECONDS_DEFAULT,
  TIMEOUT_SECONDS_MAX,
  TRIGGER_NAME_LENGTH_MAX,
  TRIGGERS_PER_FUNCTION_MAX,
  VARIABLES_BYTES_MAX,
} from '../limits'
import { type CronExpression, readCron } from '../scheduler/cron-expression'
import { StartRefused } from '../start-refused'

export interface TimerTrigger {
  name: string
  /** Seven fields: second minute hour day month weekday year, in UTC+8. */
  config: string
  cron: CronExpression
}

/** What localcloud reads of a function's `config.json`. */
export interface FunctionConfig {
  timeoutMs: number
  triggers: TimerTrigger[]
  /** Open APIs that the function may call. */
  openapi: string[]
}

/** A `config.json` that the cloud would not take. The message is for its author, and names function and field. */
export class FunctionConfigError extends StartRefused {}

/** @throws FunctionConfigError for more variables than the cloud gives a function. */
export function checkVariables(variables: Record<string, string>): void {
  const bytes = Buffer.byteLength(Object.entries(variables).flat().join(''))
  if (bytes <= VARIABLES_BYTES_MAX) return
  throw new FunctionConfigError(
    `the variables of the functions take ${bytes} bytes; the cloud allows ${VARIABLES_BYTES_MAX}`,
  )
}

/** @throws FunctionConfigError */
export function readFunctionConfig(fn: string, dir: string): FunctionConfig {
  const file = join(dir, 'config.json')
  const refuse: Refuse = fault => {
    throw new FunctionConfigError(`the function ${fn}: ${file}: ${fault}`)
  }
  const config = existsSync(file) ? readJson(file, refuse) : {}
  return {
    timeoutMs: readTimeout(config.timeout, refuse) * 1000,
    triggers: readTriggers(config, refuse),
    openapi: readPermissions(config, refuse),
  }
}

type Refuse = (fault: string) => never

function readJson(file: string, refuse: Refuse): Record<string, unknown> {
  let config: unknown
  try {
    config = JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error))
  }
  return isObject(config) ? config : refuse('must be a JSON object')
}

function readTimeout(timeout: unknown, refuse: Refuse): number {
  if (timeout === undefined) return TIMEOUT_SECONDS_DEFAULT
  if (Number.isInteger(timeout) && Number(timeout) >= 1 && Number(timeout) <= TIMEOUT_SECONDS_MAX)
    return Number(timeout)
  return refuse(
    `timeout is ${JSON.stringify(timeout)}; the cloud allows 1 to ${TIMEOUT_SECONDS_MAX} whole seconds`,
  )
}

function readTriggers({ triggers = [] }: Record<string, unknown>, refuse: Refuse): TimerTrigger[] {
  if (!Array.isArray(triggers)) return refuse('triggers must be an array')
  if (triggers.length > TRIGGERS_PER_FUNCTION_MAX) {
    return refuse(
      `triggers has ${triggers.length} entries; the cloud allows one function ${TRIGGERS_PER_FUNCTION_MAX}`,
    )
  }
  return triggers.map((trigger: unknown) => readTrigger(trigger, refuse))
}

function readPermissions({ permissions = {} }: Record<string, unknown>, refuse: Refuse): string[] {
  const { openapi = [] } = isObject(permissions) ? permissions : refuse('permissions must be an object')
  const isList = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every(name => typeof name === 'string')
  return isList(openapi) ? openapi : refuse('permissions.openapi must be a list of names')
}

/** Letters, digits, `-` and `_`, the first a letter (云开发/定时触发器). */
const TRIGGER_NAME = /^[A-Za-z][\w-]*$/

function readTrigger(trigger: unknown, refuse: Refuse): TimerTrigger {
  const { name, type, config } = isObject(trigger) ? trigger : refuse('triggers: an entry must be an object')
  if (typeof name !== 'string' || !TRIGGER_NAME.test(name) || name.length > TRIGGER_NAME_LENGTH_MAX) {
    return refuse(
      `triggers: the name ${JSON.stringify(name)} must begin with a letter and hold at most ${TRIGGER_NAME_LENGTH_MAX} letters, digits, - and _`,
    )
  }
  if (type !== 'timer')
    return refuse(`triggers: ${name}: the type is ${JSON.stringify(type)}; the cloud has only "timer"`)
  if (typeof config !== 'string') return refuse(`triggers: ${name}: config must be a string of seven fields`)
  try {
    return { name, config, cron: readCron(config) }
  } catch (error) {
    return refuse(
      `triggers: ${name}: config "${config}" ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
