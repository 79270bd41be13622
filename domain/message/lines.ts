import { slotsOf, type TemplateName } from './templates'

/** A message as it reads on the phone: the keyword's name and its value, in the order of the template. */
export const linesOf = (
  template: TemplateName,
  values: Record<string, string>,
): { words: string; value: string }[] =>
  slotsOf(template).map(([slot, { words }]) => ({ words, value: values[slot] ?? '' }))
