/** What WeChat says of a text: shown, looked at by one of ours first, or refused. */
export type TextVerdict = 'pass' | 'review' | 'risky'
