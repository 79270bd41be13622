import * as v from 'valibot'
import { read, write } from '../action'
import { id, words } from '../fields'
import type { Me } from './contract'
import type { DeskRow } from './desk-contract'

/** Taking over a record of the desk, and making one of two: see merge.ts. Everything is shown masked before. */

export interface MergeView {
  from: DeskRow
  into: DeskRow
  family: { name: string; fate: 'comes' | 'same' | 'stays' }[]
  /** What runs. */
  signups: MergeSignup[]
  /** The names differ: staff look twice, and nobody takes such a record over. */
  otherName: boolean
}

export interface MergeSignup {
  activityId: string
  title: string
  startsAt: number
  /** Of the sign-up that stands afterwards. */
  attendees: string[]
  state: 'seated' | 'waiting'
  fate: 'moves' | 'same' | 'joined' | 'apart'
  why?: 'partyTooBig' | 'waiting'
}

const code = words(20)
const both = v.strictObject({ keepId: id, awayId: id })

export const mergeActions = {
  /** A code for the person who stands here and was `checked` to be the one of the record; a new one voids the last. */
  'person.claimCode': write(v.strictObject({ personId: id, checked: v.literal(true) })).gives<{
    code: string
    expiresAt: number
  }>(),
  /** What the person with this code would take over. */
  'person.claimLook': read(v.strictObject({ code })).gives<MergeView>(),
  'person.claimRecord': write(v.strictObject({ code, understood: v.literal(true) })).gives<Me>(),
  /** What making one of two records of the desk would do: `awayId` goes into `keepId`. */
  'person.mergeLook': read(both).gives<MergeView>(),
  'person.mergeRecords': write(both).gives<{ personId: string }>(),
}
