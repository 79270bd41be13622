import type { InvocationDetail } from '../../contract/invocations'
import { indented } from '../parts/json-tokens'

/** What a call from here is made of, as it stands in the form; `data` is JSON text. */
export interface Callable {
  fn: string
  openid: string
  data: string
}

export const nothingYet: Callable = { fn: '', openid: '', data: '{\n  \n}' }

/** The same call again; undefined for what no mini-program called, and for an event that is not known to its end. */
export function callableOf({ row, event }: InvocationDetail): Callable | undefined {
  if (row.fn === null || row.source !== 'wx_client') return undefined
  try {
    const { userInfo, ...data } = JSON.parse(event)
    return { fn: row.fn, openid: row.openid ?? '', data: indented(JSON.stringify(data)) }
  } catch {
    return undefined
  }
}
