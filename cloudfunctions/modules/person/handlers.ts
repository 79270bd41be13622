import type { HandlersOf } from '../handler'
import { claimOwner } from './claim'
import { deskHandlers } from './desk/handlers'
import { removeMember, saveMember } from './family'
import { handOver } from './handover/hand-over'
import { openWork } from './handover/open-work'
import { readMe } from './me'
import { mergeHandlers } from './merge/handlers'
import { erase } from './own-data/erase'
import { exportOwnData, ownData, ownRecords } from './own-data/view'
import { withdrawConsent } from './own-data/withdraw'
import { removePhone, savePhone, takePhone } from './phone'
import { saveProfile, saveSettings } from './profile'
import { grantRole, revokeRole } from './roles'
import { byCode, showCode } from './show-code'
import { staff, staffMember } from './staff'
import { tasks } from './tasks/my-tasks'
import { startUpkeep, upkeep } from './upkeep/upkeep'

export const personHandlers: HandlersOf<'person'> = {
  'person.me': { run: readMe },
  'person.saveProfile': { run: saveProfile },
  'person.saveMember': { run: saveMember },
  'person.removeMember': { run: removeMember },
  'person.savePhone': { run: savePhone },
  'person.takePhone': { run: takePhone },
  'person.removePhone': { run: removePhone },
  'person.saveSettings': { run: saveSettings },
  'person.ownData': { run: ownData },
  'person.ownRecords': { run: ownRecords },
  'person.exportOwnData': { run: exportOwnData },
  'person.withdrawConsent': { run: withdrawConsent },
  'person.erase': { run: erase },
  'person.claimOwner': { run: claimOwner },
  ...deskHandlers,
  ...mergeHandlers,
  'person.grantRole': { run: grantRole },
  'person.revokeRole': { run: revokeRole },
  'person.staff': { run: staff },
  'person.staffMember': { run: staffMember },
  'person.showCode': { run: showCode },
  'person.byCode': { run: byCode },
  'person.upkeep': { run: upkeep },
  'person.startUpkeep': { run: startUpkeep },
  'person.tasks': { run: tasks },
  'person.openWork': { run: openWork },
  'person.handOver': { run: handOver },
}
