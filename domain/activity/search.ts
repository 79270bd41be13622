import { tokensOf } from '../search/tokens'
import { type ActivityFields, festivals, kinds } from './activity'

/** An activity is found by its title, its place, its kind and its festival. */
export const tokensOfActivity = ({ title, kind, festival, place }: ActivityFields): string[] =>
  tokensOf([title, place.name, kinds[kind], festival ? festivals[festival] : ''].join(' '))
