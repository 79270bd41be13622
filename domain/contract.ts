import type { InputOf as In, OutputOf as Out, ParsedOf as Parsed } from './action'
import { activityActions } from './activity/contract'
import { auditActions } from './audit/contract'
import { hoursActions } from './hours/contract'
import { messageActions } from './message/contract'
import { noticeActions } from './notice/contract'
import { personActions } from './person/contract'
import { reportActions } from './report/contract'
import { serviceActions } from './service/contract'
import { signupActions } from './signup/contract'
import { siteActions } from './site/contract'
import { volunteerActions } from './volunteer/contract'
import { teamActions } from './volunteer/team-contract'

/** Every action that a person can call. It only grows: see `tests/domain/contract-growth.test.ts`. */
export const contract = {
  ...siteActions,
  ...personActions,
  ...activityActions,
  ...signupActions,
  ...noticeActions,
  ...hoursActions,
  ...messageActions,
  ...auditActions,
  ...reportActions,
  ...volunteerActions,
  ...teamActions,
  ...serviceActions,
}

export type Contract = typeof contract
export type ActionName = keyof Contract
export type InputOf<N extends ActionName> = In<Contract[N]>
export type ParsedOf<N extends ActionName> = Parsed<Contract[N]>
export type OutputOf<N extends ActionName> = Out<Contract[N]>

export const isActionName = (name: string): name is ActionName => Object.hasOwn(contract, name)
