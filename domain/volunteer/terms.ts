/** What one agrees to when one registers (个人信息保护法 art. 17). Whoever changes it raises the version. */
export const termsVersion = '2026-12'

export const termsText = `我自愿成为志愿者，参加公益服务，不为报酬。
社区会用我的姓名、出生日期、手机号、服务技能、服务类别和可服务的时间，办理注册审核和服务安排；审核的工作人员查看完整信息要写明用途，系统会记下来，我也看得到。
没有通过的注册，社区答复一年后删除。我可以随时查看、导出，也可以注销账号，注册信息马上删除。`

/** Beside it for whoever is under 18. */
export const guardianTermsText = '我的父母或其他监护人知道并同意我注册，社区可以打电话核实。'
