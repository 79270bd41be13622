/** A resident's registration as a volunteer: what the law's record asks for, and no more. */

/**
 * 志愿服务条例 art. 7: identity, skills, time for service, contact. Name, birth date and telephone number are the profile's
 * and are not kept a second time; a resident corrects them in one place.
 */
export interface Registration {
  /** Derived from the person: one human registers once. */
  _id: string
  personId: string
  /** The station that reviews it. */
  siteId: string
  /** Eight digits instead of an ID number (MZ/T 061-2015); it is told from the approval on. */
  number: string
  services: ServiceType[]
  skills: Skill[]
  free: FreeTime[]
  guardian?: Guardian
  /** Of the text in terms.ts. */
  termsVersion: string
  agreedAt: number
  state: RegistrationState
  /** What the station said about it last. */
  words?: string
  askedAt: number
  /** Of the answer, or of the leaving. */
  decidedAt?: number
  decidedBy?: string
  /** See domain/repeat.ts. */
  requests: string[]
  rev: number
}

/** Of whoever is under 18: who agreed that they serve (facts: platform.md §3.4). */
export interface Guardian {
  name: string
  /** Digits alone. */
  phone: string
  agreedAt: number
}

/** `left`: of one's own will; registering again begins anew, under the same number. */
export type RegistrationState = 'waiting' | 'returned' | 'approved' | 'rejected' | 'left'
export const registrationStates: Record<RegistrationState, string> = {
  waiting: '等社区审核',
  returned: '请补充后再交',
  approved: '已通过',
  rejected: '没有通过',
  left: '已退出志愿者',
}

/** Fields of service of the central opinion of 2024 (关于健全新时代志愿服务体系的意见), a few words each. */
export const serviceTypes = {
  policy: '理论政策宣讲',
  needy: '济困解难',
  frail: '扶弱助残',
  ages: '扶老爱幼',
  rescue: '救灾援助',
  health: '卫生健康',
  schooling: '支教助学',
  culture: '文化惠民',
  neighbours: '邻里守望',
  law: '普法宣传',
  comfort: '心理疏导',
  safety: '平安建设',
  science: '科普',
  heritage: '文化遗产保护传承',
  sport: '体育健身',
  nature: '自然教育',
} as const
export type ServiceType = keyof typeof serviceTypes

/** What teams are formed by there. */
export const skills = {
  arts: '文化文艺',
  technology: '科技',
  safety: '平安',
  emergency: '应急',
  disability: '助残',
  medicine: '卫生健康',
  law: '法律',
  sport: '体育',
  environment: '生态环境',
} as const
export type Skill = keyof typeof skills

export const freeTimes = {
  weekdays: '工作日白天',
  evenings: '工作日晚上',
  weekends: '周末和节假日',
} as const
export type FreeTime = keyof typeof freeTimes

/** 民法典 art. 17. */
export const adultAge = 18
