import type { Aggregate, Sdk } from '../sdk'

export type Build = (start: Aggregate, sdk: Sdk) => Aggregate

export interface Trial {
  name: string
  build: Build
  expected: unknown[]
}

/** Of one stage over the orders of `stages.test.ts`: what it gives, and what MongoDB refuses with these words. */
export interface StageTrials {
  gives: Trial[]
  refuses: [string, Build, RegExp][]
}
