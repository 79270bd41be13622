import { freshBuild } from '../../../scripts/start/fresh-build'
import { now, type World } from '../../world'
import { openidOf } from '../../world/caller'
import { openPhone, type PhoneOptions } from './open-phone'
import type { Phone } from './phone'

export interface Phones {
  /** The phone of a named person, switched on at the world's `now`, with the mini-program's first page open. */
  of(name: string, options?: Partial<PhoneOptions>): Promise<Phone>
}

/**
 * Phones for the people of a world: call once at the top of a test file, after `world()`. They are switched off after
 * each test, which fails when a program on one of them has thrown or logged an error.
 */
export function phones(street: World): Phones {
  const on: Phone[] = []
  let dist = ''
  beforeAll(async () => {
    dist = await freshBuild('weapp')
  }, 300_000)
  afterEach(async () => {
    const used = on.splice(0)
    for (const phone of used) await phone.close()
    expect(used.flatMap(({ errors }) => errors)).toEqual([])
  })
  return {
    async of(name, options) {
      const openid = openidOf(name)
      const callFunction: PhoneOptions['callFunction'] = (fn, data) => street.env.call(fn, data, { openid })
      const agreeTo: PhoneOptions['agreeTo'] = ids => {
        for (const id of ids) street.env.consent(openid, id)
      }
      const phone = await openPhone({ dist, now, callFunction, agreeTo, ...options })
      on.push(phone)
      return phone
    },
  }
}
