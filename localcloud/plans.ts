import type { QuotaSpec } from './environment/quota'

/** Quotas of the cloud's own plans, by the name that `--plan` takes. Only figures that were published are here. */
export const plans = {
  /**
   * Today's base plan, 19.9 yuan a month: 500 requests a second (云开发/计费相关); 30 at once in the Basic Edition
   * (CloudBase FAQ, database).
   */
  basic: { requestsPerSecond: 500, connections: 30 },
  /** The free quota (developers.weixin.qq.com, wxcloud/basis/concepts/quota). */
  free: { requestsPerSecond: 30, connections: 20, readsPerDay: 50_000, writesPerDay: 30_000 },
  /** Connections of the prepaid plans (云开发/重要概念/配额说明, 资源均衡型). */
  'basic-2': { connections: 50 },
  'professional-1': { connections: 100 },
  'professional-2': { connections: 200 },
  'professional-3': { connections: 300 },
  'flagship-1': { connections: 400 },
  'flagship-2': { connections: 500 },
  'flagship-3': { connections: 500 },
  'enterprise-1': { connections: 500 },
  /** Paid by use (tencentyun/qcloud-documents, 云开发/免费额度). */
  'pay-as-you-go': { connections: 1000 },
} as const satisfies Record<string, QuotaSpec>

export type PlanName = keyof typeof plans

export function isPlanName(name: string): name is PlanName {
  return Object.hasOwn(plans, name)
}
