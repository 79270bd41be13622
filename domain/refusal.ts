/**
 * Why the answer is no: a closed list, shared by server and screen. A refusal is a value, never thrown by a rule.
 * The texts say what to do next, in words that a resident of seventy reads without help.
 */
export const refusals = {
  // the request itself
  unknownAction: '小程序版本太旧或请求有误，请关闭后重新打开',
  badInput: '填写的内容有误，请检查后再试',
  notAllowed: '没有找到，或者您没有权限查看',
  signInNeeded: '请先在微信中打开小程序',
  profileNeeded: '请先填写姓名并同意个人信息说明',
  tooOften: '点得太快了，请过一分钟再试',
  tooManyTries: '试的次数太多了，请过一小时再试',
  busy: '现在人很多，请稍等几秒再点一次',
  broken: '系统出了点问题，没有保存，请稍后再试',
  changedMeanwhile: '内容刚刚被别人改过，请刷新后再试',

  // sign-up
  notOpenYet: '报名还没有开始',
  closed: '报名已经结束',
  activityCancelled: '活动已取消',
  alreadyIn: '您已经报名了',
  attendeeTaken: '有家人已在另一份报名里，不用重复报名',
  partyTooBig: '一次报名的人数超过了上限',
  partyOverCapacity: '人数超过了活动的总名额',
  tooYoung: '有人没有达到活动的年龄要求',
  tooOld: '有人超过了活动的年龄要求',
  birthDateNeeded: '活动有年龄要求，请先补填出生日期',
  guardianConsentNeeded: '未满 14 岁的孩子，需要监护人先勾选同意',
  lineFull: '候补队伍也满了，欢迎参加其他活动',
  answersNeeded: '这个活动报名时要回答几个问题，请都答上再报。没有看到问题的话，请关闭小程序重新打开',
  answersWrong: '活动的问题刚刚改过，请重新打开活动再答一次',
  unknownAttendee: '所选的家人不在您的家人名单里',
  notSignedUp: '没有找到这份报名',
  noOffer: '还没有轮到您，轮到时会为您留出名额',
  volunteersOnly: '这是志愿服务，注册成为志愿者、社区审核通过以后才能报名',
  serveOneself: '志愿服务一人一报，家人要参加请各自注册成为志愿者',
  offerOver: '保留的时间过了，名额已让给下一位，想来可以再报一次',

  // on the day
  checkInNotYet: '签到还没有开始，请稍后再来',
  checkInOver: '签到已经结束，请找现场的工作人员',
  checkInCodeWrong: '码不对，或者已经换了。请扫现场屏幕上最新的码',
  checkInOtherActivity: '这是另一场活动的码，请扫这场活动现场的码',
  notSeated: '没有名额，来了也欢迎，请找现场的工作人员登记',
  placeNeeded: '签到要确认您在现场，请允许使用位置，或者请工作人员帮您签到',
  placeVague: '手机定位不够准，请到开阔处再试，或者请工作人员帮您签到',
  placeFar: '您离活动地点还有点远，请到现场再签到',
  partyCodeWrong: '签到码不对，或者过了时间，请对方重新打开一次',
  attendeeUnknown: '名单上没有这个人，请刷新名单',
  attendanceClosed: '这一天的签到已经收尾，更正请写明原因',
  closeTooEarly: '活动还没有开始，不能收尾',
  reasonNeeded: '已经收尾了，更正请写明原因',
  walkInUnknown: '没有找到这条登记，请刷新后再看',
  alreadyCame: '已经签到了，不能再取消或改人，有出入请找现场的工作人员',
  seriesFull: '这一系列活动每人能报的场次已经报满了。想换一场，请先在“我的报名”里取消一场',
  seatsKept: '这个名额是留给指定的人的，换来的人不在其中，请换一位或先取消再报',
  didNotCome: '签到过的人才能评价，如果您来了没签上，请找活动联系人',
  feedbackOver: '评价的时间过了：活动开始以后、结束后两周以内可以评价',
  feedbackGone: '这条评价已经不在了，请刷新后再看',
  textRisky: '这段话里有不合适的内容，请改一改再发',
  notADay: '活动那天没有这个日期，请重新选择',

  // shifts of volunteer work
  notCheckedIn: '还没有签到，先扫码签到，服务完了再签退',
  checkOutNotYet: '服务还没有开始，服务完了再签退',
  checkOutOver: '签退的时间过了，请找队长登记离开的时间',
  noService: '这不是志愿服务，不用签退',
  servedNothing: '服务不到一分钟，没有记时长。扫错了请找队长更正',
  shiftTooLong: '一次志愿服务不能超过 24 小时，请分成几次',
  serviceFixed: '已经发布的，不能在活动和志愿服务之间改。请新建一个',
  ofActivityUnknown: '没有找到要配合的活动，请重新选择本站的活动',

  // activities
  notDraft: '只有草稿可以这样操作',
  notPublished: '活动还没有发布',
  timesWrong: '时间前后不对：报名要在活动结束前截止，结束要晚于开始',
  earlyTimeWrong: '志愿者先报的时间要早于大家的报名开始',
  questionWrong: '要选的问题至少写两个选项，选项不能重复',
  lineTimeWrong: '候补截止要在报名截止之后、活动结束之前',
  activityEnded: '活动已经结束，不能再改',
  agesWrong: '最小年龄不能大于最大年龄',
  alreadyStarted: '活动已经开始，不能这样操作',
  keptWrong: '留的名额要写明留给哪里或多大年龄的人，合起来不能超过总名额',
  keptTimeWrong: '名额留到的时间要在报名截止以前',
  keptChanged: '已经发布的活动，留给谁不能改，只能改留几个，或再加一类',
  noCode: '微信暂时没有给出小程序码，请过一会儿再试',
  recapTooEarly: '活动开始以后才能写回顾',
  photosTooMany: '一次最多加 3 张图片，请先存一次再加',
  capacityBelowTaken: '已有人占了名额，名额不能调到这么低',

  // people and roles
  consentOutdated: '个人信息说明已更新，请重新阅读并勾选同意',
  birthDateWrong: '出生日期不对，请检查',
  phoneWrong: '手机号不对，请检查：11 位手机号，或者区号加座机号',
  phoneNotGiven: '没有取到微信的手机号，请自己填写',
  guardianAccountNeeded: '未满 14 岁请由监护人在自己的家人名单里添加',
  estateUnknown: '没有找到这个小区，请重新选择',
  familyFull: '家人名单满了，请先删掉不用的',
  memberListed: '这位家人已经在名单里了',
  liveSignups: '这位家人还有未结束的报名，请先取消报名',
  codeWrong: '设置码不对，或者已经用过',
  showCodeWrong: '没有找到这个身份码，请对方在“我的”里重新打开一次',
  lastOwner: '这是最后一位系统管理员，不能撤销',
  personUnknown: '没有找到这个人，请对方先打开一次小程序',
  handOverToSelf: '请选择另一个人来接手',
  roleSiteWrong: '站管理员和信息员要选一个站，其他角色按说明选站',
  roleNotHeld: '这个人没有这个角色，请刷新后再看',
  siteUnknown: '没有找到这个站，请重新选择',
  untilPassed: '到期时间要晚于现在',
  rolesHeld: '您还担任工作人员，请先请系统管理员收回角色，再来注销',
  accountGone: '这份个人信息已经注销，请关闭小程序后重新打开',

  // records kept at the desk
  deskLikely: '可能已经登记过，请先看看是不是同一个人',

  claimCodeWrong: '没有找到这个认领码，可能已经过了时间。请到社区再要一个',
  claimNameDiffers: '认领码上的姓名和您的不一样，请到社区请工作人员核对',
  mergeSame: '这是同一份登记，请选两份不同的',
  mergeRoles: '这份登记有工作角色，请先请系统管理员收回',
  recordMerged: '这份登记已经并到另一份里了',

  // notices
  noticeGone: '通知已撤回或已过期',
  noticeDraft: '通知还没有发布',
  audienceWrong: '站里的通知只能发给本站居民',
  expiryPassed: '通知的到期时间要晚于现在',
  noPhone: '这位居民没有留电话',
  publishAtWrong: '定时发布的时间要晚于现在，在九十天以内',
  notScheduled: '这条通知没有定时发布',
  secondEyes: '您们站的通知要另一位同事看过再发。草稿已经存好，请同事打开它，点“发布”',
  notAsked: '这条通知不用回复',
  notForSite: '这条通知不是发给这个社区的',
  roundTooSoon: '离上一次提醒还不到一天，请明天再提醒',
  roundsOver: '已经提醒过三次了，请打电话告诉还没看到的人',

  // hours of service
  hoursTimesWrong: '服务时间不对：结束要晚于开始',
  notServedYet: '服务还没有结束，结束后再登记',
  beyondService: '登记的时间超出了这次服务的开始和结束时间',
  elsewhereThen: '这段时间已经登记了另一次服务，一个人不能同时在两个地方',
  ledgerFull: '时长记录已经满了，请联系街道工作人员',
  entryUnknown: '没有找到这条时长记录，请刷新后再看',
  entryWaiting: '这条记录还在等审核，审核以后才能更正',
  entryRejected: '这条记录没有通过审核，请重新登记',
  nothingCorrected: '时间和现在的记录一样，没有要更正的',
  alreadyReviewed: '这条记录已经审核过了，要改请做更正',
  reviewedByOther: '要由另一位工作人员审核，不能审核自己登记的或自己的时长',
  rejectionReason: '不通过要写明原因',

  // pictures
  pictureUnknown: '没有找到这张图片，请重新上传',
  pictureWrong: '只能用 JPG、PNG 或 WebP 图片，请换一张',
  pictureTooBig: '图片太大了：不超过 5 MB，每边不超过 8000 像素，请换一张',
  pictureRejected: '这张图片没有通过微信的内容检查，请换一张',
  pictureUnanswered: '微信没有给出这张图片的检查结果，请重新上传一次',

  // messages
  messageOver: '这条消息已经过了时间或已停发，不用再发了',
  nothingUnknown: '这里没有“不确定是否送到”的人，请刷新后再看',

  // paper lists
  importOtherName: '这个电话登记在另一个名字下，请核对姓名和电话',
  importUnsure: '有同名的人，认不准是哪一位，请核对电话，或者用“代报名”找到本人',
  importHasWechat: '本人有微信账号，请本人在小程序里报名',

  // volunteers
  alreadyVolunteer: '您已经是志愿者了，不用再注册',
  notVolunteer: '您现在不是志愿者，不用退出',
  registrationFactsNeeded: '注册志愿者要先填出生日期和手机号，请在“我的”里补上',
  volunteerGuardianNeeded: '未满 18 岁注册，请填监护人的姓名和电话',
  registrationAnswered: '这份注册已经答复过了，请刷新后再看',
  ownRegistration: '自己的注册要请别人来审核',
  teamVolunteersOnly: '志愿者才能加入志愿队，请先注册，等社区通过',
  teamUnknown: '没有找到这支志愿队，请刷新后再看',
  teamEnded: '这支志愿队已经不再活动，请看看别的队',
  alreadyInTeam: '您已经在这支队里，或者正在等确认',
  teamsFull: '一个人最多加入 10 支志愿队，请先退出一支',
  notInTeam: '没有找到这位队员，可能已经退出，请刷新后再看',
  notTeamLeader: '只有队长和社区工作人员才能看队员、作答复',
  ownMembership: '自己的加入要请别人来确认',
  memberAnswered: '已经有人答复过了，请刷新后再看',
  memberWordsNeeded: '请写一句话，本人看得到',

  // exports
  purposeNeeded: '签到表上有完整姓名，请先写明用途',
  exportsUnderWay: '您有好几份导出还在做，请等它们做完再来',
  exportUnknown: '没有找到这份导出，请重新导出',
  exportNotReady: '文件还没有做好，请稍等',
  exportExpired: '文件已过期删除，请重新导出',
  exportFailed: '这份文件没有做成，请重新导出',
} as const

export type Cause = keyof typeof refusals

/** A closed value: `refuse('lineFull')`. `detail` holds counts and ids for the screen, never personal data. */
export interface Refusal {
  refused: Cause
  detail?: Record<string, string | number | boolean>
}

export const refuse = (cause: Cause, detail?: Refusal['detail']): Refusal =>
  detail ? { refused: cause, detail } : { refused: cause }

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value
