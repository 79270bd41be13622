import { checkAttendance } from './attendance'
import { checkAudit } from './audit-chain'
import { checkExports } from './exports'
import { checkMerges } from './merges'
import { checkMessages } from './messages'
import { checkPeople } from './people'
import { checkSeats } from './seats'
import { checkSites } from './sites'
import type { Snapshot, Violation } from './snapshot'

/**
 * The promises of DESIGN.md that a database at rest can show, read without the program's own rules, so that a mistake
 * in a rule does not hide itself. An area adds its own check to this list.
 */
const checks: readonly ((snapshot: Snapshot) => Violation[])[] = [
  checkSeats,
  checkAttendance,
  checkPeople,
  checkMerges,
  checkSites,
  checkAudit,
  checkMessages,
  checkExports,
]

/** Everything that is wrong; an empty list is the good answer. */
export const checkInvariants = (snapshot: Snapshot): Violation[] => checks.flatMap(check => check(snapshot))
