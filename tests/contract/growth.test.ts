import type { ActionName, OutputOf } from '../../domain/contract'
import { inputSchemas, type LockedAction, narrowed } from './inputs'
import locked from './locked-inputs.json'
import type { LockedOutputs } from './locked-outputs'

/** DESIGN invariant 11: the last release's client still works against this release's functions. */

const before = locked as Record<string, LockedAction>
const now = inputSchemas()

test.each(Object.keys(before))('%s still takes what the last release sends', name => {
  const was = before[name]
  const is = now[name]
  expect(is?.kind).toBe(was?.kind)
  expect(was && is ? narrowed(was.input, is.input, name) : ['is gone']).toEqual([])
})

test('a narrower input is noticed', () => {
  const older = {
    type: 'object',
    properties: { name: { type: 'string', maxLength: 20 } },
    required: [],
  } as const
  const fresh = {
    type: 'object',
    properties: { name: { type: 'string', maxLength: 10 } },
    required: ['name'],
  } as const
  expect(narrowed({ ...older, required: [] }, { ...fresh, required: ['name'] }, 'x')).toEqual([
    'x.name: is now required',
    'x.name: a lower maxLength',
  ])
})

/** Checked by the compiler (`npm run types`): a field that went, or a value the old client does not know, is an error. */
type Kept = { [N in keyof LockedOutputs]: N extends ActionName ? OutputOf<N> : never }
export const outputsOnlyGrow = (outputs: Kept): LockedOutputs => outputs
