import type { Action } from '../action'
import { CloudError } from '../cloud-error'

/** `cloud.cloudPay.*`. Money is not played with: a payment that only seems to work would be found out in production. */
export const wxPayApi: Action = () => {
  throw new CloudError(
    'INVALID_PARAM',
    '[localcloud] payments are not emulated: cloud.cloudPay works in WeChat only',
  )
}
