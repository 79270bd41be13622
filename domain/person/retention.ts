import { dayMs } from '../time'

/**
 * How long what is kept about people is kept, from when on, by which right, and what becomes of it then. This is the one
 * place: the job keeps to it, owners read it word for word, and tests hold the texts that people agree to against it.
 *
 * 个人信息保护法 art. 19: no longer than the purpose needs; art. 47: then it is deleted without being asked. Nothing obliges
 * to keep who came to an activity: 民政部令67 art. 19 forbids to record attendance as volunteer work, and the summary of
 * the year, with its review in the January after, needs figures alone.
 */
export interface RetentionRule {
  what: string
  days: number
  /** The same as `days`, in words. */
  term: string
  /** From when the days count. */
  from: string
  ground: string
  becomes: string
}

export const retentionRules = {
  attendance: {
    what: '报名、签到记录和名单',
    days: 365,
    term: '一年',
    from: '活动结束',
    ground: '个人信息保护法第十九条；年度总结和第二年一月的复核只用数字',
    becomes: '去掉姓名，只留人数；取消了的和签到记录删除',
  },
  refusals: {
    what: '没有报上的记录',
    days: 30,
    term: '三十天',
    from: '点报名',
    ground: '个人信息保护法第十九条；只用来回答重复的请求和当场的疑问',
    becomes: '删除',
  },
  idleAccounts: {
    what: '没有用过的账号',
    days: 730,
    term: '两年',
    from: '最后一次打开、报名或同意',
    ground: '个人信息保护法第四十七条；处理目的不再需要',
    becomes: '自动注销；有工作角色的不注销',
  },
  messages: {
    what: '发过的提醒',
    days: 365,
    term: '一年',
    from: '提醒过期',
    ground: '个人信息保护法第十九条；只用来核对有没有送到',
    becomes: '删除',
  },
  noticeMarks: {
    what: '看过通知、回复和电话告知的记录',
    days: 365,
    term: '一年',
    from: '第一次打开或打电话',
    ground: '个人信息保护法第十九条；只用来知道通知还没到谁',
    becomes: '删除',
  },
  registrations: {
    what: '没有通过和退出了的志愿者注册',
    days: 365,
    term: '一年',
    from: '社区答复或退出',
    ground: '个人信息保护法第十九条；本人一年里可以补充再交，或者用原来的编号回来',
    becomes: '删除',
  },
  memberships: {
    what: '退出和没有加入志愿队的记录',
    days: 365,
    term: '一年',
    from: '退出或答复',
    ground: '个人信息保护法第十九条；只用来告诉本人结果',
    becomes: '删除',
  },
  codes: {
    what: '身份码',
    days: 1,
    term: '一天',
    from: '过期',
    ground: '个人信息保护法第十九条',
    becomes: '删除',
  },
  presences: {
    what: '谁正在编辑哪个活动',
    days: 1,
    term: '一天',
    from: '离开编辑页',
    ground: '个人信息保护法第十九条；只用来提醒两个人不要同时改',
    becomes: '删除',
  },
  proofs: {
    what: '同意、撤回和注销的凭证',
    days: 1095,
    term: '三年',
    from: '撤回或注销办完',
    ground: '个人信息保护法第六十九条（由我们证明）；民法典第一百八十八条（诉讼时效三年）',
    becomes: '删除',
  },
  pictures: {
    what: '没有用上的图片',
    days: 30,
    term: '三十天',
    from: '传上来',
    ground: '个人信息保护法第十九条；图片里可能有人',
    becomes: '删除',
  },
  posterCodes: {
    what: '海报上的小程序码',
    days: 30,
    term: '三十天',
    from: '活动结束',
    ground: '用不着了；里面没有任何人的信息',
    becomes: '删除',
  },
  faults: {
    what: '系统故障记录',
    days: 183,
    term: '六个月',
    from: '最后一次出现',
    ground: '网络安全法第二十一条（日志留存不少于六个月）；里面没有任何人的信息',
    becomes: '删除',
  },
} as const satisfies Record<string, RetentionRule>

export type RetentionName = keyof typeof retentionRules

/** Whatever is from before this moment is not kept any longer. */
export const keptSince = (name: RetentionName, now: number): number => now - retentionRules[name].days * dayMs
