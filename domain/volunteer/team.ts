/** Teams: of the office (所), of a station (站), and however many more there are: 1 + 11 + N. */

export interface TeamFields {
  /** 楼宇志愿队. */
  name: string
  /** What it does, when and where it meets. */
  about: string
  /** One of the street's service brands, which are shown first. */
  brand: boolean
}

export interface Team extends TeamFields {
  _id: string
  /** Whose it is: the office or a station. */
  siteId: string
  /** An ended team takes nobody any more, and can be opened again. */
  state: TeamState
  /** A member who says who else is one. */
  leaderId?: string
  createdAt: number
  /** See domain/repeat.ts. */
  requests: string[]
  rev: number
}

export type TeamState = 'open' | 'ended'

/** The street's five service brands, as its summary of 2022 names them: offered where a team gets its name. */
export const brandNames = ['七彩志愿队', '社区红人', '微孝学院', '最美辽河岸', '楼宇志愿队'] as const

/** A volunteer in a team, or on the way into one. */
export interface TeamMember {
  /** Derived from team and person: nobody is in a team twice. */
  _id: string
  teamId: string
  /** The team's. */
  siteId: string
  personId: string
  state: MemberState
  askedAt: number
  /** Since when the state is what it is. */
  since: number
  /** To somebody who was not taken, or is not one any more. */
  words?: string
  /** Leader or staff. */
  decidedBy?: string
  requests: string[]
  rev: number
}

export type MemberState = 'asked' | 'in' | 'declined' | 'left'
export const memberStates: Record<MemberState, string> = {
  asked: '等队里确认',
  in: '队员',
  declined: '没有加入',
  left: '已退出',
}

/** Teams that one person is in, or asks to be in, at once. */
export const teamsMax = 10

export const isLiveMember = ({ state }: Pick<TeamMember, 'state'>): boolean =>
  state === 'asked' || state === 'in'
