import { keyedHash } from '../../kit/crypto'

/** The same name with the same birth date is the same human, whichever parent signs them up. */
export const humanKey = (name: string, birthDate: string): string => keyedHash('human', name, birthDate)
