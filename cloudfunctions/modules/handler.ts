import type { access } from '../../domain/access'
import type { ActionName, OutputOf, ParsedOf } from '../../domain/contract'
import type { Person } from '../../domain/person/person'
import type { Refusal } from '../../domain/refusal'
import type { Context as KitContext } from '../kit/service'

export type Context = KitContext<Person>

type Reaches<N extends ActionName> = (typeof access)[N][keyof (typeof access)[N]]

type Run<N extends ActionName> = (input: ParsedOf<N>, context: Context) => Promise<OutputOf<N> | Refusal>
type SiteOf<N extends ActionName> = (
  input: ParsedOf<N>,
  context: Context,
) => Promise<{ siteId: string } | null>

/**
 * An action that some role may use for its own sites only does not compile without `siteOf`, which says to which site
 * the record belongs. Null (no such record) and a site out of reach are refused in the same words.
 */
export type HandlerOf<N extends ActionName> =
  'site' extends Reaches<N> ? { siteOf: SiteOf<N>; run: Run<N> } : { run: Run<N> }

type OfArea<Area extends string> = Extract<ActionName, `${Area}.${string}`>

/** All handlers of an area: one missing does not compile. */
export type HandlersOf<Area extends string> = { [N in OfArea<Area>]: HandlerOf<N> }

/** The caller of an action that only residents may call. */
export function me(context: Context): Person {
  if (!context.person) throw new Error('an action for residents ran without a profile: see domain/access.ts')
  return context.person
}
