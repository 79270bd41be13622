/** Who has an activity open in the editor. It is told so that two do not write the same; nothing is locked. */
export interface Presence {
  /** One for each activity and person. */
  _id: string
  activityId: string
  personId: string
  /** Epoch ms: without a word until then they are gone. */
  until: number
}

/** The editor says every minute that it is open: one word may get lost. */
export const presentMs = 150_000

/** Of the others so many are named. */
export const othersMax = 5

/** They are there from now on, until they are not heard of any more. */
export const presentAt = (presence: Omit<Presence, 'until'>, now: number): Presence => ({
  ...presence,
  until: now + presentMs,
})
