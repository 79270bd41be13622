import type { Change } from './store/entries'
import type { Store } from './store/store'
import type { Table } from './store/table'
import type { Templates } from './templates'

/** What somebody has agreed to receive. */
export interface Consent {
  openid: string
  templateId: string
  /** Messages that may still be sent; of a template whose consent lasts, 0 or 1. */
  left: number
  /** How often they said yes, and how often no. */
  accepted: number
  refused: number
}

/** Who agreed to what. One yes to a one-time template lets one message through, whenever that is. */
export class Consents {
  private readonly table: Table<Consent>

  constructor(
    private readonly store: Store,
    private readonly templates: Templates,
  ) {
    this.table = store.table('consent')
  }

  of(openid: string, templateId: string): Consent {
    return (
      this.table.get(keyOf(openid, templateId)) ?? { openid, templateId, left: 0, accepted: 0, refused: 0 }
    )
  }

  /** Of everybody; of one person if it is given. */
  list(openid?: string): Consent[] {
    return [...this.table.values()].filter(consent => openid === undefined || consent.openid === openid)
  }

  /** Writes down what somebody answered, all of it or nothing. */
  note(openid: string, answers: { templateId: string; yes: boolean; times?: number }[]): void {
    this.store.commit(
      answers.map(({ templateId, yes, times = 1 }) => {
        const known = this.of(openid, templateId)
        if (!yes)
          return this.put({
            ...known,
            left: this.isOneTime(templateId) ? known.left : 0,
            refused: known.refused + 1,
          })
        const left = this.isOneTime(templateId) ? known.left + times : 1
        return this.put({ ...known, left, accepted: known.accepted + times })
      }),
    )
  }

  /**
   * Somebody turns templates off in WeChat's own settings: nothing of them comes any more until they agree anew. Whether
   * WeChat would count an earlier yes again after they are turned on is not published; here it does not.
   */
  turnOff(openid: string, templateIds: readonly string[]): void {
    this.store.commit(
      templateIds.map(templateId => {
        const known = this.of(openid, templateId)
        return this.put({ ...known, left: 0, refused: known.refused + 1 })
      }),
    )
  }

  /** The changes that use up one consent; none for one that lasts. `undefined`: there is no consent. */
  spend(openid: string, templateId: string): Change[] | undefined {
    const known = this.of(openid, templateId)
    if (known.left === 0) return undefined
    return this.isOneTime(templateId) ? [this.put({ ...known, left: known.left - 1 })] : []
  }

  private put(consent: Consent): Change {
    return this.table.put(keyOf(consent.openid, consent.templateId), consent)
  }

  private isOneTime(templateId: string): boolean {
    return this.templates.get(templateId)?.oneTime ?? true
  }
}

/** A template's id has no space. */
const keyOf = (openid: string, templateId: string): string => `${templateId} ${openid}`
