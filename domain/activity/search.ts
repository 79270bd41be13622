import { tokensOf } from '../search/tokens'
import { serviceTypes } from '../volunteer/volunteer'
import { type ActivityFields, festivals, kinds } from './activity'

/**
 * An activity is found by its title, its place, its kind, its festival and who holds it (the short name of its site);
 * volunteer work by what kind of work it is.
 */
export const tokensOfActivity = (
  { title, kind, festival, place, service }: ActivityFields,
  siteName: string,
): string[] =>
  tokensOf(
    [
      title,
      siteName,
      place.name,
      service ? `志愿服务 ${serviceTypes[service.type]}` : kinds[kind],
      festival ? festivals[festival] : '',
    ].join(' '),
  )
