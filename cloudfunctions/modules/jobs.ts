import type { Job } from '../kit/jobs'
import { sealAudit } from './audit/seal'
import { finishErasures } from './person/own-data/erase'
import { repairSeats } from './signup/repair'

/** In the order of their urgency: what others wait for stands first. */
export const jobs: readonly Job[] = [repairSeats, finishErasures, sealAudit]
