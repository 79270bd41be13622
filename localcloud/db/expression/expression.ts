import { DatabaseError, type Fields } from '../types'

/** What an expression looks at while it runs: the document, and variables without their `$$`. */
export interface Frame {
  root: unknown
  variables: Readonly<Fields>
}

/** `undefined` stands for a missing value. */
export type Evaluate = (frame: Frame) => unknown

/** What an expression may refer to, known when it is read. */
export interface Bindings {
  /** Gives `$$NOW`, epoch ms. */
  now: () => number
  /** Variables that are bound here. */
  names: ReadonlySet<string>
}

export type Compile = (expression: unknown, bindings: Bindings) => Evaluate

/** An operator that decides itself which of its parts are evaluated, and with which variables. */
export type Form = (operand: unknown, bindings: Bindings, compile: Compile) => Evaluate

/** An operator whose arguments are all evaluated first: `{ $op: [a, b] }`, or `{ $op: a }` for one. */
export interface Operator {
  least: number
  most: number
  run: (...args: unknown[]) => unknown
}

/** An operator with arguments by name, all evaluated first; what is absent is `undefined`. */
export interface NamedOperator {
  required: readonly string[]
  optional: readonly string[]
  run: (args: Fields) => unknown
}

export function pipelineFault(text: string): DatabaseError {
  return new DatabaseError('badPipeline', text)
}

export function isNil(value: unknown): value is null | undefined {
  return value === null || value === undefined
}

/** Everything is true but false, null, missing and 0; an empty text is true. */
export function isTrue(value: unknown): boolean {
  return value !== false && value !== 0 && !isNil(value)
}
