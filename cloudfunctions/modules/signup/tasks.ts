import { maskName } from '../../../domain/person/mask'
import { activitiesById } from '../activity/store'
import { deskPeopleAmong } from '../person/desk/desk-store'
import type { AreaTasks } from '../person/tasks/area'
import { waitingTexts } from './feedback/store'
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
    {
      kind: 'signup.feedbackText',
      words: '有一条评价要看，再决定显示不显示',
      needs: 'signup.judgeFeedback',
      async find({ sites }, limit) {
        const found = await waitingTexts(sites, limit)
        const activities = await activitiesById([...new Set(found.map(({ activityId }) => activityId))])
        const titles = new Map(activities.map(({ _id, title }) => [_id, title]))
        return found.map(({ activityId, siteId, at }) => ({
          id: activityId,
          title: titles.get(activityId) ?? '',
          siteId,
          since: at,
        }))
      },
    },
  ],
}
