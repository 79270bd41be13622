import type { ActionName } from '../contract'

/** What is in the record of acts, in words: for the person whose act it was, and for whoever looks it up. */
export const actWords: Partial<Record<ActionName, string>> = {
  'site.saveSettings': '修改站点设置',
  'person.claimOwner': '首次设置系统管理员',
  'person.grantRole': '授予角色',
  'person.revokeRole': '收回角色',
  'person.handOver': '移交工作',
  'person.deskCreate': '为没有微信的人登记',
  'person.deskRecord': '查看代登记的完整信息',
  'person.deskSave': '修改代登记的信息',
  'person.deskSaveMember': '修改代登记的家人',
  'person.deskRemoveMember': '删除代登记的家人',
  'person.deskErase': '注销代登记的信息',
  'person.claimCode': '交出认领码',
  'person.claimRecord': '认领社区代登记的信息',
  'person.mergeRecords': '合并两份登记',
  'person.byCode': '凭身份码找人',
  'person.exportOwnData': '导出我的信息',
  'person.erase': '注销账号',
  'person.startUpkeep': '清理到期信息或更换密钥',
  'activity.create': '新建活动',
  'activity.save': '修改活动',
  'activity.publish': '发布活动',
  'activity.cancel': '取消活动',
  'activity.saveRecap': '写活动回顾',
  'activity.copy': '复制活动',
  'signup.roster': '查看名单上的完整姓名',
  'signup.deskJoin': '代报名',
  'signup.deskAccept': '代确认名额',
  'signup.deskCancel': '代取消报名',
  'signup.attendance': '查看签到名单',
  'signup.scanParty': '扫码签到',
  'signup.saveTicks': '按名单签到',
  'signup.addWalkIn': '登记现场来的人',
  'signup.changeWalkIn': '更正现场来的人数',
  'signup.closeAttendance': '签到收尾',
  'signup.correctAttendance': '更正签到',
  'signup.judgeFeedback': '决定一条评价显示不显示',
  'notice.create': '新建通知',
  'notice.save': '修改通知',
  'notice.publish': '发布通知',
  'notice.withdraw': '撤回通知',
  'hours.record': '登记服务时长',
  'hours.correct': '更正服务时长',
  'hours.review': '审核服务时长',
  'hours.saveHolidays': '修改节假日表',
  'audit.export': '导出操作记录',
  'audit.verify': '核对操作记录',
  'signup.importRow': '导入名单上的一行',
  'report.askSignups': '要求导出报名表',
  'report.askFigures': '要求导出统计表',
  'report.export': '导出文件',
  'volunteer.registration': '查看志愿者注册的完整信息',
  'volunteer.review': '审核志愿者注册',
}

/** An action of an older release has no words any more. */
export const sayAct = (action: string): string =>
  Object.entries(actWords).find(([name]) => name === action)?.[1] ?? '其他操作'

export const sayOutcome = (outcome: string): string =>
  ({ done: '完成', viewed: '已查看', exported: '已导出', begun: '没有结果' })[outcome] ?? '没有成功'
