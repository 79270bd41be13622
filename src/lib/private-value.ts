import { privateStorage } from './client'

/** One private value on this device, for a screen that must work without network: see private-storage.ts. */
export function keptPrivately<T>(key: string, isIt: (value: unknown) => value is T): T | undefined {
  const found = privateStorage.read(key)
  return isIt(found) ? found : undefined
}

export const keepPrivately = (key: string, value: unknown): void => void privateStorage.write(key, value)

export const forgetPrivately = (key: string): void => privateStorage.remove(key)
