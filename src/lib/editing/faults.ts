/** What is wrong with one field of a form. */
export interface Fault {
  field: string
  /** What the field is called. */
  label: string
  words: string
}

/** The faults one by one, in the order in which the fields are named. */
export const faultsOf = <Name extends string>(
  gaps: Partial<Record<Name, string>>,
  labels: Record<Name, string>,
): Fault[] => {
  const fields = Object.keys(labels) as Name[]
  return fields.flatMap(field => {
    const words = gaps[field]
    return words === undefined ? [] : [{ field, label: labels[field], words }]
  })
}
