import type { access } from '../../domain/access'
import type { ActionName, OutputOf, ParsedOf } from '../../domain/contract'
import type { Person } from '../../domain/person/person'
import type { Refusal } from '../../domain/refusal'
import type { Context as KitContext } from '../kit/service'

export type Context = KitContext<Person>

type Reaches<N extends ActionName> = (typeof access)[N][keyof (typeof access)[N]]

type Run<N extends ActionName> = (input: ParsedOf<N>, context: Context) => Promise<OutputOf<N> | Refusal>
type SiteOf<N extends ActionName, Found extends { siteId: string }> = (
  input: ParsedOf<N>,
  context: Context,
) => Promise<Found | null>
type RunOn<N extends ActionName, Found> = (
  input: ParsedOf<N>,
  context: Context,
  found: Found,
) => Promise<OutputOf<N> | Refusal>

/**
 * An action that some role may use for its own sites only does not compile without `siteOf`, which says to which site
 * the record belongs. Null (no such record) and a site out of reach are refused in the same words.
 */
export type HandlerOf<N extends ActionName> =
  'site' extends Reaches<N>
    ? { siteOf: SiteOf<N, { siteId: string }>; run: RunOn<N, never> }
    : { run: Run<N> }

/** A handler that goes on with what its `siteOf` has read: the two are put together here, and nowhere else. */
export const onWhat = <N extends ActionName, Found extends { siteId: string }>(
  siteOf: SiteOf<N, Found>,
  run: RunOn<N, Found>,
): { siteOf: SiteOf<N, Found>; run: RunOn<N, never> } => ({ siteOf, run })

type OfArea<Area extends string> = Extract<ActionName, `${Area}.${string}`>

/** All handlers of an area: one missing does not compile. */
export type HandlersOf<Area extends string> = { [N in OfArea<Area>]: HandlerOf<N> }

/** The caller of an action that only residents may call. */
export function me(context: Context): Person {
  if (!context.person) throw new Error('an action for residents ran without a profile: see domain/access.ts')
  return context.person
}
