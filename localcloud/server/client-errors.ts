import type { CallOutcome } from '../runner/runner'

export interface ClientError {
  errCode: number
  errMsg: string
}

const NOT_FOUND_PAGE = 'https://docs.cloudbase.net/error-code/basic/FUNCTION_NOT_FOUND'

/**
 * Failures in the words of `wx.cloud.callFunction`, as found in logs of public projects:
 * `cloud.callFunction:fail Error: errCode: -504002 functions execute fail | errMsg: Error: …`.
 */
export function callFailure(outcome: Exclude<CallOutcome, { kind: 'ok' }>): ClientError {
  switch (outcome.kind) {
    case 'notFound':
      return failure(
        -501000,
        '',
        `FunctionName parameter could not be found. 更多错误信息请访问：${NOT_FOUND_PAGE}`,
      )
    case 'timeout':
      return failure(-504003, '', outcome.message)
    case 'tooLarge':
      return failure(-604001, '', outcome.message)
    case 'threw':
    case 'crashed':
      return failure(-504002, ' functions execute fail', outcome.message)
  }
}

export function envMissing(message: string): ClientError {
  return failure(-501000, '', message)
}

export function malformed(message: string): ClientError {
  return failure(-501007, ' invalid parameters', message)
}

function failure(errCode: number, name: string, message: string): ClientError {
  return { errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode}${name} | errMsg: ${message}` }
}
