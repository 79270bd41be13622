import type { Invariant } from '../../scripts/invariants/snapshot'
import type { Mutation } from '../mutations/mutations'

/** A bug that breaks one promise of DESIGN.md. The storm, and the judge after it, must see it. */
export interface PlantedBug extends Omit<Mutation, 'caughtBy'> {
  breaks: Invariant
}

export const plantedBugs: readonly PlantedBug[] = [
  {
    breaks: 1,
    file: 'domain/signup/settle.ts',
    find: 'if (fits(left, need, opened)) {',
    replace: 'if (fits(plus(left, [1]), need, opened)) {',
    why: 'one seat more than there is',
  },
  {
    breaks: 2,
    file: 'domain/signup/go-on.ts',
    find: '  const closed = isLineClosed(ledger, now)',
    replace: '  const closed = true',
    why: 'a freed seat goes to nobody while people wait',
  },
  {
    breaks: 3,
    file: 'domain/signup/change.ts',
    find: '    spend: signupId,\n',
    replace: '',
    why: 'a late copy of a cancelled tap signs up again',
  },
  {
    breaks: 4,
    file: 'cloudfunctions/modules/signup/seats-store.ts',
    find: 'line: _.push([arrivalOf(request, now)])',
    replace: 'line: _.unshift([arrivalOf(request, now)])',
    why: 'whoever comes last stands first in line',
  },
  {
    breaks: 5,
    file: 'domain/signup/attendance/admit.ts',
    find: 'if (!read || !isCodeNow(read.code, codeOf, now))',
    replace: 'if (!read)',
    why: 'any six digits check somebody in',
  },
  {
    breaks: 5,
    file: 'domain/signup/attendance/take.ts',
    find: 'came: Object.values(words).filter(({ came }) => came).length',
    replace: 'came: before.came + (word.came ? keys.length : 0)',
    why: 'who is scanned and ticked is counted twice',
  },
  {
    breaks: 7,
    file: 'domain/notice/audience.ts',
    find: "? null : refuse('audienceWrong')",
    replace: '? null : null',
    why: 'a station speaks to the whole street',
  },
  {
    breaks: 8,
    file: 'cloudfunctions/modules/message/attempt-store.ts',
    find: "{ state: 'unknown', code: 'died', dueAt: 0, endedAt: now }",
    replace: "{ state: 'later', code: 'died', dueAt: 0, endedAt: now }",
    why: 'what was in flight when the process died is sent again by itself',
  },
  {
    breaks: 9,
    file: 'cloudfunctions/modules/audit/search-store.ts',
    find: 'rows.count({ ...equalities(filter), ...timesOf(filter) })',
    replace: 'rows.count(timesOf(filter))',
    why: 'an export of one site counts the rows of all',
  },
  {
    breaks: 10,
    file: 'cloudfunctions/modules/person/store.ts',
    find: 'persons.update({ _id, rev }, { ...fields, ...data })',
    replace: 'persons.update({ _id }, { ...fields, ...data })',
    why: 'of two telephones the later undoes what the earlier was told',
  },
]
