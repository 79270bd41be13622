import { type ActionName, contract, type InputOf } from '../../../domain/contract'
import { actionNames, inputs } from '../../world/inputs'
import { xiwang } from '../../world/organisation'
import type { Street } from './street'

/** A reading action with an input; `name` tells several of one action apart. */
export interface Case {
  name: string
  action: ActionName
  input: (street: Street) => unknown
}

type Inputs = { [N in ActionName]?: Record<string, (street: Street) => InputOf<N>> }

/** Where the registry's input is not what people ask for, and further ways to ask. '' is the default list. */
const ways: Inputs = {
  'activity.list': {
    '': () => ({}),
    site: () => ({ siteId: xiwang }),
    'kind and festival': () => ({ kind: 'festival', festival: 'zhongqiu' }),
    'festival of a year': () => ({ siteId: xiwang, festival: 'zhongqiu', year: '2025' }),
    words: () => ({ words: '中秋' }),
    'words and site': () => ({ words: '中秋', siteId: xiwang }),
    'all filters': () => ({ siteId: xiwang, kind: 'festival', festival: 'zhongqiu', freeOnly: true }),
  },
  'activity.nearby': { '': () => ({ lng: 122.26, lat: 43.61 }) },
  'activity.manage': {
    '': () => ({ siteId: xiwang }),
    words: () => ({ siteId: xiwang, words: '中秋' }),
  },
  'notice.list': {
    '': () => ({ siteId: xiwang }),
    everyone: () => ({}),
    category: () => ({ siteId: xiwang, category: 'service' }),
    words: () => ({ siteId: xiwang, words: '停水' }),
  },
  'person.staffMember': { '': ({ staffId }) => ({ personId: staffId }) },
  'person.openWork': { '': ({ staffId }) => ({ personId: staffId }) },
  'person.mergeLook': { '': ({ target, twinId }) => ({ keepId: target.deskId, awayId: twinId }) },
  'person.byCode': { '': ({ personCode }) => ({ code: personCode }) },
  'person.claimLook': { '': ({ claimCode }) => ({ code: claimCode }) },
}

export const cases: Case[] = actionNames
  .filter(action => contract[action].kind === 'read')
  .flatMap((action): Case[] => {
    const known: Record<string, (street: Street) => unknown> = ways[action] ?? {
      '': ({ target }) => inputs[action](target),
    }
    return Object.entries(known).map(([way, input]) => ({
      name: way ? `${action} (${way})` : action,
      action,
      input,
    }))
  })
