type Texts = Readonly<Record<number, string>>

const BUSY: Texts = { [-1]: 'system error' }
const NO_OPENID: Texts = { 40003: 'invalid openid' }
const TOO_OFTEN: Texts = {
  44991: 'reach max api minute frequence',
  45009: 'reach max api daily quota limit',
}
const NO_VISIT: Texts = { 43104: 'The openid does not match the appid', 61010: 'code is expired' }

/**
 * The errors that the page of each open API lists, for faults that are planned by their number: some depend on what only
 * WeChat knows (43108: how near to each other two messages may be; 87020: how often a file may be checked). Where the page
 * gives no text of the answer, it is the page's own description.
 */
export const documentedErrors: Readonly<Record<string, Texts>> = {
  'subscribeMessage.send': {
    ...BUSY,
    ...NO_OPENID,
    40037: 'invalid template_id',
    41030: 'invalid page',
    43101: 'user refuse to accept the msg',
    43107: '订阅消息能力封禁',
    43108: '并发下发消息给同一个粉丝',
    45009: 'reach max api daily quota limit',
    45168: '命中敏感词',
    47003: 'argument invalid!',
  },
  'security.msgSecCheck': { ...BUSY, ...NO_OPENID, ...NO_VISIT, ...TOO_OFTEN, 87014: 'risky content' },
  'security.mediaCheckAsync': {
    ...BUSY,
    ...NO_OPENID,
    ...NO_VISIT,
    ...TOO_OFTEN,
    40004: 'invalid media type',
    87020: 'repeat request limit exceeded',
  },
  'wxacode.getUnlimited': {
    ...BUSY,
    40097: 'invalid args',
    40129: 'invalid scene',
    40169: 'invalid length for scene, or the data is not json string',
    41030: 'invalid page',
    45009: 'reach max api daily quota limit',
    85096: 'not allow include scancode_time field',
  },
  'phonenumber.getPhoneNumber': {
    ...BUSY,
    40013: 'invalid appid',
    40029: 'invalid code',
    45011: 'api minute-quota reach limit',
  },
}

/** WeChat's words for an errcode of an API; undefined where its page does not list it. */
export function documentedText(api: string | undefined, errcode: number): string | undefined {
  return documentedErrors[api ?? '']?.[errcode]
}
