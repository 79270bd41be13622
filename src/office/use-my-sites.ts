import type { Site } from '@domain/site/site'
import { useSyncExternalStore } from 'react'
import { useSession } from '@/lib/session'
import { deviceStorage } from '@/lib/storage'
import { createStore } from '@/lib/store'
import { type Sites, useSites } from '@/lib/use-sites'

export interface MySites extends Sites {
  /** Those whose records the caller runs. */
  mine: readonly Site[]
  /** The one that the pages are about now; undefined until known, and for those who run none. */
  current: Site | undefined
  choose: (siteId: string) => void
}

const key = 'office-site'
const kept = deviceStorage.read(key)
const choice = createStore<string | undefined>(typeof kept === 'string' ? kept : undefined)

const choose = (siteId: string) => {
  deviceStorage.write(key, siteId)
  choice.set(siteId)
}

/**
 * The sites of a member of staff, and the one they are working for: `asked` for by the address, or the one last chosen
 * on this device.
 */
export function useMySites(asked?: string): MySites {
  const sites = useSites()
  const { may } = useSession()
  const chosen = useSyncExternalStore(choice.subscribe, choice.get)
  const mine = sites.sites.filter(({ _id }) => may('activity.manage', _id))
  const current = [asked, chosen].flatMap(id => mine.filter(({ _id }) => _id === id))[0] ?? mine[0]
  return { ...sites, mine, current, choose }
}
