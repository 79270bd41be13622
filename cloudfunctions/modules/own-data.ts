import { collection } from '../kit/collection'
import { expiring } from '../kit/expiring'
import { activityOwnData } from './activity/own-data'
import { auditOwnData } from './audit/own-data'
import { hoursOwnData } from './hours/own-data'
import { mediaOwnData } from './media/own-data'
import { messageOwnData } from './message/own-data'
import { noticeOwnData } from './notice/own-data'
import type { AreaOwnData } from './person/own-data/area'
import { personOwnData } from './person/own-data/person-own-data'
import { expiryTask } from './person/upkeep/expiry'
import { reportOwnData } from './report/own-data'
import { signupOwnData } from './signup/own-data'
import { siteOwnData } from './site/own-data'
import { volunteerOwnData } from './volunteer/own-data'

/** What all areas keep about people. Sign-ups end before the rest is erased. */
export const ownDataAreas: readonly AreaOwnData[] = [
  signupOwnData,
  personOwnData,
  activityOwnData,
  noticeOwnData,
  hoursOwnData,
  mediaOwnData,
  messageOwnData,
  auditOwnData,
  reportOwnData,
  siteOwnData,
  volunteerOwnData,
  {
    collections: { jobs: 'nobody', faults: 'nobody', migrations: 'nobody', rates: 'nobody' },
    retain: [expiryTask('faults', expiring(collection('faults'), 'lastAt'))],
  },
]
