import { type Feedback, starWords } from '../../../../domain/signup/feedback/feedback'
import {
  addFeedback,
  feedbackIdOf,
  feedbacksOfPerson,
  openFeedback,
  removeFeedback,
  removeFeedbackAt,
  removeFeedbackOf,
} from './store'

/** What becomes of what somebody said when their account ends, records become one, or a year is over. */

/** A year of activities has fewer. */
const ofPersonMax = 500
const slice = 20

export const forgetFeedback = (personId: string): Promise<number> => removeFeedbackOf(personId)
/** When nobody knows any more who came. */
export const endFeedback = (activityId: string): Promise<number> => removeFeedbackAt(activityId)

/** Where both had said something, the one who stays is heard. True when nothing is left. */
export async function absorbFeedback(fromId: string, intoId: string): Promise<boolean> {
  const rows = await feedbacksOfPerson(fromId, slice)
  for (const row of rows) {
    const was = openFeedback(row)
    await addFeedback({ ...was, _id: feedbackIdOf(was.activityId, intoId), personId: intoId })
    await removeFeedback(was._id)
  }
  return rows.length < slice
}

/** By activity, as one's own copy tells them. */
export async function feedbackFacts(
  personId: string,
): Promise<Map<string, { label: string; value: string }[]>> {
  const rows = (await feedbacksOfPerson(personId, ofPersonMax)).map(openFeedback)
  return new Map(rows.map(row => [row.activityId, factsOf(row)]))
}

const factsOf = ({ stars, text }: Feedback) => [
  { label: '您的评价', value: `${stars} 星，${starWords[stars]}` },
  ...(text ? [{ label: '您说的话', value: text }] : []),
]
