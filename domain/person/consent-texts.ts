/**
 * The texts that people agree to. Whoever changes one raises its version in person.ts, and people are asked again.
 * What they must say: 个人信息保护法 art. 17 (who, what for, how long, which rights) and art. 31 (under 14).
 */

/** 个人信息说明, on the profile sheet: `profileConsentVersion`. */
export const profileConsentText = `新城街道新时代文明实践所和各社区文明实践站，为了给您办理活动报名、把通知送到您，需要记录：
一、您的姓名，签到和安排名额时用。
二、您报名、候补和取消的记录。
三、出生日期、常住小区、手机号，您愿意填才记。活动有年龄要求时，需要出生日期；有的通知只发给几个小区或者一个年龄段，也按您填的算。
四、您打开过哪些通知、点没点“已阅”、怎么回复，保存一年。重要的通知您没看到，社区好打电话告诉您。
别的居民看不到这些。举办活动的社区和街道工作人员办理报名时才看得到；他们查看完整姓名要写明用途，系统会记下来，您也看得到。
这些信息加密存放在国内的微信云服务上。姓名等保存到您注销为止；报名记录在活动结束一年后去掉姓名；账号两年没有用过，会自动注销。
您可以随时在“我的”→“我的个人信息”里查看、修改、导出，也可以撤回同意或者注销。不方便用手机，请联系您的社区文明实践站。
不同意也没关系：活动和通知照样可以看，也可以到社区现场报名。`

/** Beside the tick for a child under 14: `guardianConsentVersion`. */
export const guardianConsentText =
  '我是孩子的父母或其他监护人，同意街道和社区记录孩子的姓名和出生日期，只用来办理活动报名和签到。我可以随时查看、修改、删除，也可以撤回同意。'
