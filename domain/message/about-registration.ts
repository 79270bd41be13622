import type { Registration } from '../volunteer/volunteer'
import { freshMs } from './about-notice'
import { fittedPhrase, fittedThing } from './fitted'
import type { Draft } from './message'

type Answered = Exclude<Registration['state'], 'waiting' | 'left'>

/** What the station wrote about a person stays in the app; the message says that it is there. */
const said: Record<Answered, { result: string; note: string }> = {
  approved: { result: '已通过', note: '欢迎加入，点开看志愿者编号' },
  returned: { result: '请补充', note: '点开看要补充什么，补好再交' },
  rejected: { result: '没有通过', note: '点开看社区的说明' },
}

/**
 * The station's answer, told to whoever registered; null while there is none, or when it is old. Whom staff wrote down has
 * no WeChat, and was told at the desk.
 */
export function answerDraft(
  { _id, personId, siteId, state, rev, decidedAt }: Registration,
  now: number,
): Draft<'reviewResult'> | null {
  if (state === 'waiting' || state === 'left' || decidedAt === undefined || now >= decidedAt + freshMs)
    return null
  const { result, note } = said[state]
  return {
    kind: 'reviewResult',
    once: [_id, String(rev)],
    subject: { area: 'volunteer', id: _id },
    siteId,
    audience: { of: 'people', personIds: [personId] },
    values: { about: fittedThing('志愿者注册'), result: fittedPhrase(result), note: fittedThing(note) },
    happenedAt: decidedAt,
    until: decidedAt + freshMs,
  }
}
