import type { Api } from './api'

/** `subscribeMessage.getTemplateList` (获取已有模板列表): what localcloud was started with. */
export const getTemplateList: Api = ({ wechat }) => ({
  json: { data: [...wechat.account.templates.values()].map(({ spec }) => ({ type: 2, ...spec })) },
})
