import type { GenericSchema, InferInput, InferOutput } from 'valibot'

/**
 * One row of the contract: what an action takes and what it gives.
 *
 * `kind` says whether the action changes anything: a `read` may be retried and cached freely; a `write` carries the
 * request id of the caller's intent, and repeating it gives the same answer and changes nothing.
 */
export interface Action<Input extends GenericSchema = GenericSchema, Output = unknown> {
  kind: 'read' | 'write'
  input: Input
  /** Never set: it only carries the type. */
  output?: Output
}

const row =
  (kind: Action['kind']) =>
  <Input extends GenericSchema>(input: Input) => ({
    gives: <Output>(): Action<Input, Output> => ({ kind, input }),
  })

/** `read(v.strictObject({ … })).gives<Answer>()` */
export const read = row('read')
export const write = row('write')

/** What the client sends. */
export type InputOf<A> = A extends Action<infer Input, unknown> ? InferInput<Input> : never
/** What the handler gets, after the schema has filled in defaults. */
export type ParsedOf<A> = A extends Action<infer Input, unknown> ? InferOutput<Input> : never
export type OutputOf<A> = A extends Action<GenericSchema, infer Output> ? Output : never
