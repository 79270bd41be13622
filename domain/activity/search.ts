import { tokensOf } from '../search/tokens'
import { serviceTypes } from '../volunteer/volunteer'
import { type ActivityFields, festivals, kinds } from './activity'

/** An activity is found by its title, its place, its kind and its festival; volunteer work by what kind of work it is. */
export const tokensOfActivity = ({ title, kind, festival, place, service }: ActivityFields): string[] =>
  tokensOf(
    [
      title,
      place.name,
      service ? `志愿服务 ${serviceTypes[service.type]}` : kinds[kind],
      festival ? festivals[festival] : '',
    ].join(' '),
  )
