import { maskName } from '../../../domain/person/mask'
import { deskPeopleAmong } from '../person/desk/desk-store'
import type { AreaTasks } from '../person/tasks/area'
import { ledgersWithOffers } from './seats-store'

/** Of the whole street, those that lapse first. An offer stands for a day, so that few do at once. */
const ledgersMax = 100

export const signupTasks: AreaTasks = {
  kinds: [
    {
      // WeChat tells everybody else, and whoever has none would let the offer lapse unheard.
      kind: 'signup.deskOffer',
      words: '有了名额，要问没有微信的居民来不来',
      needs: 'signup.deskAccept',
      async find({ sites, now }, limit) {
        const ledgers = await ledgersWithOffers(now, ledgersMax)
        const offers = new Map(ledgers.flatMap(({ offers }) => Object.entries(offers)).reverse())
        const people = await deskPeopleAmong([...offers.keys()])
        return people
          .flatMap(({ _id, name, deskSiteId }) => {
            const offer = offers.get(_id)
            if (!offer || offer.expiresAt <= now || (sites && !sites.includes(deskSiteId))) return []
            const { at, expiresAt, size } = offer
            return [
              {
                id: _id,
                title: maskName(name),
                siteId: deskSiteId,
                since: at,
                dueAt: expiresAt,
                detail: { seats: size },
              },
            ]
          })
          .sort((a, b) => a.dueAt - b.dueAt)
          .slice(0, limit)
      },
    },
  ],
}
