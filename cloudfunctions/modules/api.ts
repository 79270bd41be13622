import { access } from '../../domain/access'
import { contract, isActionName } from '../../domain/contract'
import { agrees } from '../../domain/person/consents'
import type { Person } from '../../domain/person/person'
import { rateOf } from '../../domain/rates'
import type { Service } from '../kit/service'
import { activityHandlers } from './activity/handlers'
import { auditHandlers } from './audit/handlers'
import { beginAudit, endAudit } from './audit/store'
import { hoursHandlers } from './hours/handlers'
import { messageHandlers } from './message/handlers'
import { noticeHandlers } from './notice/handlers'
import { personHandlers } from './person/handlers'
import { findPerson } from './person/store'
import { reportHandlers } from './report/handlers'
import { serviceHandlers } from './service/handlers'
import { signupHandlers } from './signup/handlers'
import { siteHandlers } from './site/handlers'
import { volunteerHandlers } from './volunteer/handlers'

/** All areas behind one door. */
export const api: Service<Person> = {
  contract,
  access,
  handlers: {
    ...siteHandlers,
    ...personHandlers,
    ...activityHandlers,
    ...signupHandlers,
    ...noticeHandlers,
    ...hoursHandlers,
    ...messageHandlers,
    ...auditHandlers,
    ...reportHandlers,
    ...volunteerHandlers,
    ...serviceHandlers,
  },
  people: 'persons',
  findPerson,
  rateOf: (action, kind, input) => (isActionName(action) ? rateOf(action, kind, input) : null),
  standingOf: person => ({ registered: person !== null && agrees(person), grants: person?.grants ?? [] }),
  audit: { begin: beginAudit, end: endAudit },
}
