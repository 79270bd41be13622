import * as v from 'valibot'
import { read, write } from '../action'
import { count, id, text, words } from '../fields'
import type { JoinAnswer } from './contract'
import type { Fate } from './import/fate'
import { paperRowsMax } from './import/paper-list'

/** A paper list, line by line: what will become of each, then each by itself. */

const row = v.strictObject({ name: words(20), phone: v.optional(text(24)) })

export const importActions = {
  /** Writes nothing. At most 50 lines a call; `ahead` lines of the same list will have taken a seat before them. */
  'signup.checkImport': read(
    v.strictObject({
      activityId: id,
      rows: v.pipe(v.array(row), v.minLength(1), v.maxLength(50)),
      ahead: count(paperRowsMax),
    }),
  ).gives<{ fates: Fate[] }>(),
  /**
   * One line: the person is found at the desk or written down, and signed up by the rules of `signup.join`. The same
   * line of the same import (`importId`) has the same answer for ever, whatever its request id.
   */
  'signup.importRow': write(
    v.strictObject({ activityId: id, importId: id, row, consent: words(20) }),
  ).gives<JoinAnswer>(),
}
