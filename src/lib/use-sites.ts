import type { Estate, Site } from '@domain/site/site'
import { useQuery } from './query'

export interface Sites {
  /** The office first; empty until they have been read. */
  sites: readonly Site[]
  estates: readonly Estate[]
  site(id: string | undefined): Site | undefined
  /** 希望社区; empty until known. */
  nameOf(id: string | undefined): string
  /** Where this person goes: their own station, or the office when none is known. */
  nearest(homeSiteId: string | undefined): Site | undefined
}

/** The organisation, which every page needs for a name or a telephone. It is small and kept on the device. */
export function useSites(): Sites {
  const { data } = useQuery('site.tree', {})
  const sites = officeFirst(data?.sites ?? [])
  const site = (id: string | undefined) => sites.find(({ _id }) => _id === id)
  return {
    sites,
    estates: data?.estates ?? [],
    site,
    nameOf: id => site(id)?.shortName ?? '',
    nearest: homeSiteId => site(homeSiteId) ?? sites.find(({ kind }) => kind === 'office'),
  }
}

const officeFirst = (sites: readonly Site[]): Site[] => [
  ...sites.filter(({ kind }) => kind === 'office'),
  ...sites.filter(({ kind }) => kind !== 'office'),
]
