import type { OutputOf } from '../../domain/contract'
import type { Random } from '../../scripts/seed/random'
import type { Acknowledged, Client, Ledger } from './client'

export interface ShownCode {
  activityId: string
  code: string
  from: number
  until: number
}

/** What everybody in town can know: which activities are on, who was told what. */
export class Board {
  readonly activities: string[] = []
  /** Sign-ups that somebody has asked to cancel, answered or not. */
  readonly leaving = new Set<string>()
  /** Answers to copies that differ from the first. */
  readonly different: string[] = []
  /** Exports that held fewer rows than they said. */
  readonly shortExports: string[] = []
  /** Codes that screens at entrances have shown. */
  readonly codes: ShownCode[] = []
  /** The code that somebody of the party showed last, by activity. */
  readonly partyCodes = new Map<string, string>()
  private readonly standing = new Map<Client, OutputOf<'signup.join'>[]>()

  constructor(
    private readonly ledger: Ledger,
    readonly now: () => number,
  ) {}

  /** Mostly one of the latest, so that they fill up. */
  someActivity(random: Random): string | undefined {
    const open = this.activities.slice(-4)
    return open.length === 0 ? undefined : random.pick(open)
  }

  noteJoin(who: Client, told: OutputOf<'signup.join'>): void {
    this.standing.set(who, [...(this.standing.get(who) ?? []), told])
  }

  /** What this person was told and has not asked to cancel. */
  standingOf(who: Client): OutputOf<'signup.join'>[] {
    return (this.standing.get(who) ?? []).filter(({ signupId }) => !this.leaving.has(signupId))
  }

  tapsOf(who: Client): Acknowledged[] {
    return this.ledger.acknowledged.filter(
      ({ openid, action }) =>
        openid === who.openid && (action === 'signup.join' || action === 'signup.cancel'),
    )
  }

  /** Every tap that was answered, sent once more, must get the same answer. */
  async sendAgain(who: Client, { action, input, requestId, reply }: Acknowledged): Promise<void> {
    const again = await who.send(action, input, requestId)
    const [first, second] = [reply, again].map(answerOf)
    if (first !== second) this.different.push(`${action} ${requestId}: ${first}, then ${second}`)
  }
}

const answerOf = (reply: Acknowledged['reply']): string =>
  reply.ok ? JSON.stringify(reply.data) : `${reply.cause} ${JSON.stringify(reply.detail ?? {})}`
