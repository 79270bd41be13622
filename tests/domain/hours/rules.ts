/** The rules that a history is played by, as one module, so that a planted bug can be bundled into them. */
export { decideCorrect } from '../../../domain/hours/correct'
export { closeForgotten, decideRecord } from '../../../domain/hours/record'
export { decideReview, withEntry } from '../../../domain/hours/review'
export { totalMinutes } from '../../../domain/hours/sum'
