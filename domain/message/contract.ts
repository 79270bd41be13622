import * as v from 'valibot'
import { read, write } from '../action'
import { cursor, id, type Page, words } from '../fields'
import type { AttemptState } from './attempt'
import type { Answer } from './consent'
import type { Message, NewerKind, OlderKind } from './message'
import type { Figures } from './report'
import { askedAtOnce, type TemplateName, templateNames } from './templates'

const template = v.picklist(templateNames)
const answer = v.picklist(['accept', 'reject', 'ban', 'filter'] satisfies Answer[])

/** One template as its reader sees it. */
export interface ConsentView {
  template: TemplateName
  /** WeChat's id, for its sheet; absent when the office has not set this template up. */
  templateId?: string
  /** Messages that may still come, as far as we know. */
  left: number
  refusedAt?: number
}

/** One message about something that the caller has signed up for. */
export interface MyMessage {
  id: string
  kind: OlderKind
  /** What it is exactly, where older clients know only what it resembles. */
  topic?: NewerKind
  activityId: string
  happenedAt: number
  /** Slot by slot, in the order of the template, with the keyword's name. */
  lines: { words: string; value: string }[]
}

/** A message for the staff of its site. */
export interface ToldMessage {
  id: string
  kind: OlderKind
  /** What it is exactly, where older clients know only what it resembles. */
  topic?: NewerKind
  happenedAt: number
  until: number
  state: Message['state']
  lines: { words: string; value: string }[]
  figures: Figures
}

/** One attempt, its person masked. */
export interface AttemptRow {
  id: string
  name: string
  state: AttemptState
  at: number
  code?: string
  field?: string
  /** Why staff sent it again. */
  reason?: string
  /** A later attempt to the same person follows. */
  followed: boolean
}

export const messageActions = {
  'message.consents': read(v.strictObject({})).gives<{ consents: ConsentView[] }>(),
  /** What the person answered on WeChat's own sheet; one request a sheet. */
  'message.accept': write(
    v.strictObject({
      answers: v.pipe(
        v.array(v.strictObject({ template, answer })),
        v.minLength(1),
        v.maxLength(askedAtOnce),
        v.check(all => new Set(all.map(one => one.template)).size === all.length, '同一项选了两次'),
      ),
    }),
  ).gives<{ consents: ConsentView[] }>(),
  /** What was told lately about one's own sign-ups, newest first; reached or not. */
  'message.mine': read(v.strictObject({})).gives<{ messages: MyMessage[] }>(),

  /** What was told about an activity or a notice, newest first, and what became of it. */
  'message.ofActivity': read(v.strictObject({ activityId: id })).gives<{ messages: ToldMessage[] }>(),
  'message.ofNotice': read(v.strictObject({ noticeId: id })).gives<{ messages: ToldMessage[] }>(),
  /** What somebody was told who registered as a volunteer: the station's answers. */
  'message.ofRegistration': read(v.strictObject({ volunteerId: id })).gives<{ messages: ToldMessage[] }>(),
  /** Whom WeChat was asked for, in one of the states. */
  'message.attempts': read(
    v.strictObject({
      messageId: id,
      state: v.picklist([
        'sending',
        'sent',
        'refused',
        'failed',
        'later',
        'unknown',
      ] satisfies AttemptState[]),
      cursor,
    }),
  ).gives<Page<AttemptRow>>(),
  /** Deliberately once more to people of whom it is not known whether it reached them: they may get it twice. */
  'message.sendAgain': write(
    v.strictObject({
      messageId: id,
      attemptIds: v.pipe(
        v.array(v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,160}$/))),
        v.minLength(1),
        v.maxLength(100),
      ),
      reason: words(100),
    }),
  ).gives<{ again: number }>(),
}
