import type { Job } from '../kit/jobs'
import { migrationJob } from '../kit/migrations'
import { clearRates } from '../kit/rates'
import { sealAudit } from './audit/seal'
import { verifyAudit } from './audit/verify'
import { proveHours } from './hours/prove'
import { finishChecks } from './media/checks'
import { deliverMessages } from './message/deliver'
import { dueMessages } from './message/due'
import { migrations } from './migrations'
import { countReaders } from './notice/count-readers'
import { endOver } from './notice/end-notices'
import { publishDue } from './notice/publish-due'
import { finishHandovers } from './person/handover/hand-over'
import { finishMerges } from './person/merge/carry-out'
import { finishEndings } from './person/own-data/endings'
import { carryOutUpkeep } from './person/upkeep/upkeep'
import { countAll, countLately } from './report/count-figures'
import { moveExportsOn } from './report/move-on'
import { tidyExports } from './report/tidy-exports'
import { settleServices } from './service/settle'
import { lapseOffers } from './signup/lapse'
import { repairSeats } from './signup/repair'
import { followAnswers } from './volunteer/follow'

/** In the order of their urgency: what others wait for stands first, and what takes long stands last. */
export const jobs: readonly Job[] = [
  lapseOffers,
  repairSeats,
  finishEndings,
  finishMerges,
  finishHandovers,
  followAnswers,
  finishChecks,
  sealAudit,
  migrationJob(migrations),
  publishDue,
  endOver,
  dueMessages,
  deliverMessages,
  settleServices,
  countLately,
  countReaders,
  tidyExports,
  moveExportsOn,
  countAll,
  verifyAudit,
  proveHours,
  clearRates,
  carryOutUpkeep,
]
