import * as v from 'valibot'
import { read, write } from '../action'
import { cursor, day, id, type Page, words } from '../fields'
import { deskActions, relation } from './desk-contract'
import { mergeActions } from './merge-contract'
import { dataKinds, type KeptKind, type OwnRecord, type ToldKind } from './own-data'
import type { FamilyMember, GrantedRole, LargeText } from './person'
import { staffActions } from './staff-contract'
import { taskActions } from './task-contract'
import { upkeepActions } from './upkeep-contract'

/** With what the guardian agreed to for them, as far as it counts. */
export interface MemberView extends FamilyMember {
  guardianConsent?: { version: string; at: number }
}

/** One's own record, as one's own screen needs it. */
export interface Me {
  registered: boolean
  /** The consent was withdrawn: the record is kept, and nothing is done with it. */
  paused?: true
  personId?: string
  name: string
  birthDate?: string
  /** Masked: 138****0000. The whole number is in the person's own copy only. */
  phone?: string
  homeEstateId?: string
  homeSiteId?: string
  family: MemberView[]
  roles: { role: GrantedRole; siteId?: string }[]
  consents: { text: 'profile'; version: string; at: number }[]
  largeText: LargeText
}

export const personActions = {
  'person.me': read(v.strictObject({})).gives<Me>(),
  /** Creates or corrects one's profile. `consent` is the version of the text on the sheet that was agreed to. */
  'person.saveProfile': write(
    v.strictObject({
      name: words(20),
      consent: words(20),
      birthDate: v.optional(day),
      homeEstateId: v.optional(id),
    }),
  ).gives<Me>(),
  /** Without `id` a new member; a child under 14 needs `guardianConsent`, the version agreed to. */
  'person.saveMember': write(
    v.strictObject({
      id: v.optional(id),
      name: words(20),
      relation,
      birthDate: v.optional(day),
      guardianConsent: v.optional(words(20)),
    }),
  ).gives<Me>(),
  'person.removeMember': write(v.strictObject({ id })).gives<Me>(),
  /** As it was typed; blanks and hyphens do not matter. */
  'person.savePhone': write(v.strictObject({ phone: words(24) })).gives<Me>(),
  /** `code` of WeChat's button (`getPhoneNumber`), good for five minutes and once. */
  'person.takePhone': write(v.strictObject({ code: words(128) })).gives<Me>(),
  'person.removePhone': write(v.strictObject({})).gives<Me>(),
  'person.saveSettings': write(
    v.strictObject({ largeText: v.picklist(['system', 'on', 'off'] satisfies LargeText[]) }),
  ).gives<Me>(),

  /** All kinds of what is kept about the caller, with the newest records of each. */
  'person.ownData': read(v.strictObject({})).gives<{ kinds: KeptKind[] }>(),
  /** One kind, page by page. */
  'person.ownRecords': read(v.strictObject({ kind: v.picklist(dataKinds), cursor })).gives<Page<OwnRecord>>(),
  /** Everything, page by page, for a copy to take away; the first page is a row in the record of acts. */
  'person.exportOwnData': read(v.strictObject({ cursor })).gives<Page<ToldKind & OwnRecord>>(),
  /** One's own consent, or a guardian's for a child: what it was needed for ends. */
  'person.withdrawConsent': write(
    v.variant('text', [
      v.strictObject({ text: v.literal('profile') }),
      v.strictObject({ text: v.literal('guardian'), memberId: id }),
    ]),
  ).gives<Me>(),
  /** Closes the account for good: `understood` is the tick below what it does. What is left over a job finishes. */
  'person.erase': write(v.strictObject({ understood: v.literal(true) })).gives<{ erased: true }>(),

  /** The first owner names themselves with the set-up code of the deployment; it works once. */
  'person.claimOwner': write(v.strictObject({ code: words(64) })).gives<Me>(),
  ...deskActions,
  ...mergeActions,
  ...staffActions,
  ...taskActions,
  ...upkeepActions,
}
