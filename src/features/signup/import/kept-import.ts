import { deviceStorage } from '@/lib/storage'
import type { ImportLine } from './import-lines'

/**
 * A list that is being taken in, on the device until every line was answered: whoever is called away, or loses the
 * network, goes on where they were. Names and numbers leave the device with the last line.
 */
export interface KeptImport {
  /** Part of each line's identity: the same list sent again doubles nobody. */
  importId: string
  lines: ImportLine[]
}

const keyOf = (activityId: string): string => `import.${activityId}`

export function readImport(activityId: string): KeptImport | undefined {
  const kept = deviceStorage.read(keyOf(activityId))
  if (typeof kept !== 'object' || kept === null || !('importId' in kept) || !('lines' in kept))
    return undefined
  // Only `keepImport` writes under this key.
  return kept as KeptImport
}

export const keepImport = (activityId: string, kept: KeptImport): void =>
  deviceStorage.write(keyOf(activityId), kept)

export const forgetImport = (activityId: string): void => deviceStorage.remove(keyOf(activityId))
