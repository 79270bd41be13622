/** A job may miss a round or two on a busy day; after that somebody should look. */
const roundsMissed = 3
const patienceMs = 15 * 60_000

export interface JobRounds {
  everyMs: number
  /** When its last whole round ended; 0 when none has. */
  endedAt: number
  /** Since when it could have run: what has never run is late only when its first round is overdue. */
  since: number
}

export const isJobLate = ({ everyMs, endedAt, since }: JobRounds, now: number): boolean =>
  now - Math.max(endedAt, since) > Math.max(roundsMissed * everyMs, everyMs + patienceMs)

/** What the timer is known to have done, the latest; `installedAt` when it has never come. */
export const timerSeenAt = (jobs: readonly Omit<JobRounds, 'everyMs'>[], installedAt: number): number =>
  jobs.reduce((latest, { endedAt, since }) => Math.max(latest, endedAt, since), installedAt)

/** What the timer does, in words: every job, and no job that there is no more. */
const jobNames: Record<string, string> = {
  'signup.lapse': '到期的名额往后轮',
  'signup.repair': '核对名额和候补',
  'person.finishEndings': '办完注销和撤回同意',
  'person.finishMerges': '合好两份登记',
  'person.finishHandovers': '办完移交',
  'media.checks': '跟进图片检查结果',
  'audit.seal': '封存操作记录',
  'audit.verify': '核对全部操作记录',
  migrations: '数据升级',
  'message.due': '安排提醒',
  'message.deliver': '发送消息',
  'person.upkeep': '到期清理和更换密钥',
  'report.countLately': '统计近期活动的报名',
  'report.countAll': '核对全部活动的统计',
  'rates.clear': '清理次数记录',
  'report.exports': '做导出的表格',
  'report.tidyExports': '清理到期的表格',
  'notice.publishDue': '到时间发布通知',
  'notice.end': '收起过期的通知',
  'service.settle': '志愿服务结束后记时长',
  'volunteer.follow': '补办志愿者审核的后续',
  'notice.countReaders': '统计通知能发给多少人',
  'hours.prove': '核对服务时长',
}

export const isKnownJob = (name: string): boolean => Object.keys(jobNames).includes(name)

/** By its own name where a newer release has one that this one does not know. */
export const sayJob = (name: string): string => (isKnownJob(name) ? jobNames[name] : undefined) ?? name
