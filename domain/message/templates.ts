/**
 * WeChat's message templates: which ones the office applies for, and what each of them holds. The real ids, and the
 * names under which WeChat knows the slots (`thing1`, `time3`), differ from account to account and come from the
 * configuration (docs/deploy.md, "Message templates").
 */

/** The kinds of keyword that we use, with WeChat's limits (facts: platform.md §1.6). */
export type SlotType = 'thing' | 'time' | 'phrase'

export interface Slot {
  type: SlotType
  /** The keyword's name in WeChat's library. */
  words: string
}

const thing = (words: string): Slot => ({ type: 'thing', words })
const time = (words: string): Slot => ({ type: 'time', words })
const phrase = (words: string): Slot => ({ type: 'phrase', words })

export const templates = {
  activityChanged: {
    title: '活动变更通知',
    slots: {
      activity: thing('活动名称'),
      change: thing('变更内容'),
      when: time('活动时间'),
      place: thing('活动地点'),
    },
  },
  activityCancelled: {
    title: '活动取消通知',
    slots: { activity: thing('活动名称'), when: time('活动时间'), reason: thing('取消原因') },
  },
  promoted: {
    title: '候补成功通知',
    slots: {
      activity: thing('活动名称'),
      when: time('活动时间'),
      place: thing('活动地点'),
      note: thing('温馨提示'),
    },
  },
  reminder: {
    title: '活动开始提醒',
    slots: {
      activity: thing('活动名称'),
      when: time('开始时间'),
      place: thing('活动地点'),
      note: thing('温馨提示'),
    },
  },
  noticePublished: {
    title: '新通知提醒',
    slots: { title: thing('通知标题'), from: thing('发布单位'), when: time('发布时间') },
  },
  reviewResult: {
    title: '审核结果通知',
    slots: { about: thing('审核事项'), result: phrase('审核结果'), note: thing('备注') },
  },
} as const satisfies Record<string, { title: string; slots: Record<string, Slot> }>

export type TemplateName = keyof typeof templates
export const templateNames = Object.keys(templates) as TemplateName[]

/** How one says what it is about, in the middle of a sentence. */
export const shortNames: Record<TemplateName, string> = {
  activityChanged: '时间地点有变',
  activityCancelled: '活动取消',
  promoted: '候补补上',
  reminder: '开始前提醒',
  noticePublished: '有新通知',
  reviewResult: '审核有结果',
}

/** What is asked together, where one wants it. */
export const askedTogether = {
  seated: ['activityChanged', 'activityCancelled', 'reminder'],
  waiting: ['promoted', 'activityChanged', 'activityCancelled'],
  notices: ['noticePublished'],
  registered: ['reviewResult'],
} as const satisfies Record<string, readonly TemplateName[]>

/** What fills a template, slot by slot; cut to WeChat's limits by `fitted`. */
export type ValuesOf<T extends TemplateName> = Record<keyof (typeof templates)[T]['slots'], string>

export const slotsOf = (template: TemplateName): [slot: string, Slot][] =>
  Object.entries(templates[template].slots)

/** WeChat asks about at most this many templates at once on every phone in use (facts: platform.md §1.6). */
export const askedAtOnce = 3
