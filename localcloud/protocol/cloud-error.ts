/**
 * A refusal that travels to the SDK as `{ code, message }`. The SDK turns some codes into numbers and every
 * other code into -501001; apps therefore match on the message too, so messages keep the cloud's own words.
 */
export class CloudError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'CloudError'
  }
}

/** A body, or something in it, beyond what the door takes (CloudBase error codes, 基础). */
export class TooLarge extends CloudError {
  constructor(message: string) {
    super('EXCEED_REQUEST_SIZE_LIMIT', message)
  }
}

export function invalidParam(message: string): CloudError {
  return new CloudError('INVALID_PARAM', message)
}
