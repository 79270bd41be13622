import type { TemplateName } from './templates'

/**
 * What a person agreed to be told, template by template: one accept is one send. WeChat keeps the true count and
 * refuses what is too much (43101); this ledger only says whom to try, so that a forged accept gains nothing.
 */
export interface Consent {
  /** `<personId>-<template>` */
  _id: string
  personId: string
  template: TemplateName
  /** Sends that are left, as far as we know. */
  left: number
  acceptedAt?: number
  /** When the person said no; gone with the next yes. */
  refusedAt?: number
  /** The run that last used one up: a repeat of its write takes no second one. */
  usedBy?: string
  /** The latest answers: see domain/repeat.ts. */
  requests: string[]
}

export const consentId = (personId: string, template: TemplateName): string => `${personId}-${template}`

/** What a tap on WeChat's sheet gives for each template (facts: platform.md §1.6). */
export type Answer = 'accept' | 'reject' | 'ban' | 'filter'

/** More than anybody agrees to by hand; a bound for a ledger that a client writes. */
export const leftMax = 100

/**
 * How an answer changes the ledger; null when it says nothing about the person's wish (`filter`: a template with the
 * same title was asked in the same call).
 */
export function decideAnswer(answer: Answer, at: number): Answered | null {
  if (answer === 'accept') return { gained: 1, acceptedAt: at }
  if (answer === 'reject' || answer === 'ban') return { gained: 0, refusedAt: at }
  return null
}

export type Answered = { gained: 1; acceptedAt: number } | { gained: 0; refusedAt: number }
