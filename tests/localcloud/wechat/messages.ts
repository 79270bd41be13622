import type { Message } from '../../../localcloud/wechat/outbox'

export const templates = [{ priTmplId: 't', title: '通知', content: '事项:{{thing1.DATA}}' }]

export const message = (n: number): Message => ({
  at: n,
  openid: 'oWang',
  templateId: 't',
  title: '通知',
  lines: [{ label: '事项', key: 'thing1', value: `第 ${n} 条` }],
  page: null,
  state: 'formal',
  lang: 'zh_CN',
  fn: null,
})
