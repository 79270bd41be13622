import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/**
 * One row of the contract: what an action takes and what it gives.
 *
 * `kind` says whether the action changes anything: a `read` may be retried and cached freely; a `write` carries the
 * request id of the caller's intent, and repeating it gives the same answer and changes nothing. `passing`: what it writes is
 * forgotten within minutes, and is no act that belongs on record.
 */
export interface Action<Input extends GenericSchema = GenericSchema, Output = unknown> {
  kind: 'read' | 'write'
  passing?: true
  input: Input
  /** Never set: it only carries the type. */
  output?: Output
}

const row =
  (kind: Action['kind'], passing?: true) =>
  <Input extends GenericSchema>(input: Input) => ({
    gives: <Output>(): Action<Input, Output> => ({ kind, input, ...(passing ? { passing } : {}) }),
  })

/** `read(v.strictObject({ … })).gives<Answer>()` */
export const read = row('read')
export const write = row('write')
export const passing = row('write', true)

/** What the client sends. */
export type InputOf<A> = A extends Action<infer Input, unknown> ? InferInput<Input> : never
/** What the handler gets, after the schema has filled in defaults. */
export type ParsedOf<A> = A extends Action<infer Input, unknown> ? InferOutput<Input> : never
export type OutputOf<A> = A extends Action<GenericSchema, infer Output> ? Output : never
