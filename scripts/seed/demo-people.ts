/**
 * The named people of the demo, for the identity switcher of `npm start` and for walking through the screens: invented,
 * one a role.
 */
export interface DemoPerson {
  openid: string
  name: string
  /** What the switcher shows beside the name. */
  role: string
}

export const demoPeople = [
  { openid: 'demo-resident', name: '王芳', role: '居民' },
  { openid: 'demo-volunteer', name: '李强', role: '志愿者' },
  { openid: 'demo-leader', name: '赵敏', role: '队长' },
  { openid: 'demo-correspondent', name: '孙丽', role: '信息员' },
  { openid: 'demo-station', name: '陈静', role: '希望社区 站管理员' },
  { openid: 'demo-street', name: '周伟', role: '所管理员' },
  { openid: 'demo-owner', name: '吴磊', role: '系统管理员' },
] as const satisfies readonly DemoPerson[]
