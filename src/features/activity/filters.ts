import type { Festival, Kind } from '@domain/activity/activity'
import { useSyncExternalStore } from 'react'
import { createStore } from '@/lib/store'

/** What the list is narrowed to. Remembered until the app closes: whoever looked at one community comes back to it. */
export interface Filters {
  siteId?: string
  kind?: Kind
  festival?: Festival
  freeOnly?: boolean
  /** Searched. */
  words?: string
}

export type View = 'list' | 'month' | 'near'

interface Choice {
  view: View
  filters: Filters
}

const choice = createStore<Choice>({ view: 'list', filters: {} })

export const useChoice = (): Choice => useSyncExternalStore(choice.subscribe, choice.get)

export const chooseView = (view: View) => choice.set({ ...choice.get(), view })

/** Words are searched in the list, whatever else it is narrowed to. */
export const searchFor = (words: string | undefined) => {
  const { view, filters } = choice.get()
  choice.set({ view, filters: { ...filters, words } })
}

export const chooseFilters = (filters: Filters) => choice.set({ ...choice.get(), filters })

/** For links from other pages: the list, narrowed to these and nothing else. */
export const chooseList = (filters: Filters) => choice.set({ view: 'list', filters })
