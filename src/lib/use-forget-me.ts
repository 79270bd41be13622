import { useSWRConfig } from 'swr'
import { outbox, privateStorage } from './client'

/** After an account was closed or its consent withdrawn: this device forgets what it still held of the person, on its storage and in memory. */
export function useForgetMe(): () => void {
  const { mutate } = useSWRConfig()
  return () => {
    for (const { call } of outbox.entries()) outbox.drop(call.requestId)
    privateStorage.wipe()
    void mutate(() => true, undefined, { revalidate: true })
  }
}
