import { type Identity, identityParts } from '../runner/identity'

/** What `getWXContext()` makes of an identity, as a warning for the function that asks for it. */
export function identityTrap(identity: Identity): string | undefined {
  const numeric = identityParts.filter(({ field }) => /^-?\d+$/.test(identity[field] ?? ''))
  if (numeric.length === 0) return undefined
  const names = numeric.map(({ variable }) => variable.replace('WX_', '')).join(' and ')
  return `${names} consists of digits, and getWXContext() makes it a number: it equals no stored text, and loses digits [numeric-identity]`
}
