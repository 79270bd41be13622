/**
 * What is kept about a person, kind by kind: what for, by which right, how long, and what becomes of it when they erase
 * their account. Shown to them word for word (个人信息保护法 art. 17: tell; art. 44–48: look up, copy, correct, delete).
 * `cloudfunctions/modules/<area>/own-data.ts` says where each kind lies.
 */
export interface KindOfData {
  title: string
  purpose: string
  /** 法律依据. */
  ground: string
  /** How long. */
  keptFor: string
  /** What erasing the account does to it, as a whole sentence. */
  onErase: string
}

const consent = '您的同意（个人信息保护法第十三条第一款第一项）'
const duty = '履行法定职责（个人信息保护法第十三条第一款第三项）'

export const kindsOfData = {
  profile: {
    title: '姓名和个人情况',
    purpose: '报名、签到和安排名额；按小区显示您附近的活动；给您看发给您的小区或年龄段的通知',
    ground: consent,
    keptFor: '保存到您注销为止；两年没有用过，会自动注销',
    onErase: '姓名、出生日期、手机号、小区马上删除',
  },
  family: {
    title: '家人',
    purpose: '替家人报名',
    ground: `${consent}；未满 14 岁的孩子，由监护人同意（第三十一条）`,
    keptFor: '保存到您从名单里删除，或者注销为止',
    onErase: '家人名单马上删除',
  },
  consents: {
    title: '同意过的说明',
    purpose: '证明您在什么时候同意过、撤回过什么',
    ground: '个人信息保护法第十四条、第六十九条（由我们证明得到过同意）',
    keptFor: '撤回以后再保存三年，作为证明',
    onErase: '只留下哪一版、什么时候，不再知道是谁；三年后删除',
  },
  signups: {
    title: '报名和签到记录',
    purpose: '安排名额和候补，办理现场签到',
    ground: consent,
    keptFor: '活动结束一年后去掉姓名，只留人数，签到记录删除；没有报上的，三十天后删除',
    onErase: '没结束的先取消，名额让给候补的邻居；结束了的只留下人数，不再知道是谁',
  },
  messages: {
    title: '微信提醒',
    purpose: '活动有变化、候补补上、开始之前，或有新通知时告诉您',
    ground: consent,
    keptFor: '发过的，过期一年后删除；同意提醒的次数保存到您注销为止',
    onErase: '同意提醒的次数马上删除；发过的只留下编号，编号不再对应任何人',
  },
  notices: {
    title: '看过的通知',
    purpose: '让社区知道重要通知还有谁没看到，好打电话告诉您；收集您的回复',
    ground: duty,
    keptFor: '打开通知一年后删除',
    onErase: '马上删除',
  },
  volunteer: {
    title: '志愿者注册和志愿队',
    purpose: '审核注册，安排合适的服务',
    ground: `${consent}；志愿服务条例第七条`,
    keptFor: '保存到您注销为止；没有通过的、退出了的，一年后删除；退出的队，一年后删除',
    onErase: '马上删除',
  },
  hours: {
    title: '服务时长',
    purpose: '如实记录您的志愿服务，算出总时长，您需要时开具记录',
    ground: `${duty}；志愿服务条例第十九条`,
    keptFor: '长期保存，只增加更正，不改动原来的记录',
    onErase: '时长留在服务记录里，登记时写的话删除，编号不再对应任何人',
  },
  looks: {
    title: '谁看过我的信息',
    purpose: '让您知道工作人员什么时候、为什么看过您的完整姓名',
    ground: '个人信息保护法第五十一条、第五十四条（记录和审计）',
    keptFor: '保存三年以上，不能修改',
    onErase: '日志保留，里面只有编号，编号不再对应任何人',
  },
  acts: {
    title: '我的操作日志',
    purpose: '工作人员的操作要能查证；导出和注销也记一笔',
    ground: `${duty}；网络安全法第二十一条（日志保存）`,
    keptFor: '保存三年以上，不能修改',
    onErase: '日志保留，里面只有编号，编号不再对应任何人',
  },
  roles: {
    title: '工作角色',
    purpose: '决定您能办理哪些事',
    ground: duty,
    keptFor: '收回以后保留最近 20 条',
    onErase: '和账号一起删除',
  },
} as const satisfies Record<string, KindOfData>

export type DataKind = keyof typeof kindsOfData
/** In the order in which they are shown and exported. */
export const dataKinds = Object.keys(kindsOfData) as DataKind[]

/** One thing that is kept, ready to be shown: a sign-up, a consent, a look. */
export interface OwnRecord {
  title: string
  /** Epoch ms: when it came about. */
  at?: number
  facts: OwnFact[]
}

export interface OwnFact {
  label: string
  /** A number is a moment in epoch ms. */
  value: string | number
}

/** Kinds that came later, each with the older one that it resembles: clients of then stop at a kind that is new. */
const resembles = { notices: 'messages', volunteer: 'roles', hours: 'signups' } as const satisfies Partial<
  Record<DataKind, DataKind>
>
export type NewerDataKind = keyof typeof resembles
export type OlderDataKind = Exclude<DataKind, NewerDataKind>

export interface ToldKind {
  kind: OlderDataKind
  topic?: NewerDataKind
}

const isNewer = (kind: DataKind): kind is NewerDataKind => kind in resembles

/** How a kind is told to a client of any age; `kindTold` reads it. */
export const toldKind = (kind: DataKind): ToldKind =>
  isNewer(kind) ? { kind: resembles[kind], topic: kind } : { kind }

export const kindTold = ({ kind, topic }: ToldKind): DataKind => topic ?? kind

/** What the overview shows of a kind: the newest records, and whether there are more. */
export interface KeptKind extends ToldKind {
  records: OwnRecord[]
  more: boolean
}
