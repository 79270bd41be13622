import { asyncApi } from './async-api'
import type { Host } from './host'

/** What the program answers; `agree` counts only for a button that was pressed. */
interface Answer {
  event: 'exposureAuthorization' | 'agree' | 'disagree'
  buttonId?: string
}

type Listener = (resolve: (answer: Answer) => void, info: { referrer: string }) => void

/** WeChat's own words and numbers (facts: platform.md §1.3, "Errors"). */
class NotAuthorized extends Error {
  readonly errCode = 104
  constructor(readonly errMsg: string) {
    super(errMsg)
  }
}

export interface Privacy {
  /** Holds an API back until the person has agreed; rejects when they do not. */
  before(api: string): Promise<void>
}

/**
 * The privacy flow: whatever handles personal information waits for the program's listener. A program without one is an
 * error here, though WeChat would ask by itself.
 */
export function createPrivacy({ privacy, trace }: Host) {
  const note = (text: string) => trace('privacy', text)
  let listener: Listener | undefined

  const ask = (api: string): Promise<boolean> => {
    const heard = listener
    if (!heard) throw new Error(`${api} was called, and nobody listens to onNeedPrivacyAuthorization`)
    return new Promise(resolve => {
      heard(
        ({ event, buttonId }) => {
          note(`${api}: ${event}`)
          if (event === 'exposureAuthorization') return
          const agreed = event === 'agree' && buttonId !== undefined && privacy.wasPressed(buttonId)
          resolve(agreed)
        },
        { referrer: api },
      )
    })
  }

  return {
    async before(api: string): Promise<void> {
      if (!privacy.agreed()) {
        note(`${api}: asked`)
        if (!(await ask(api))) throw new NotAuthorized(`${api}:fail privacy permission is not authorized`)
        privacy.remember()
      }
      note(`${api}: done`)
    },
    apis: {
      // One listener only: a later one takes the place of the one before.
      onNeedPrivacyAuthorization(heard: Listener) {
        listener = heard
      },
      openPrivacyContract: asyncApi('openPrivacyContract', () => note('contract: opened')),
      getPrivacySetting: asyncApi('getPrivacySetting', () => ({
        needAuthorization: !privacy.agreed(),
        privacyContractName: '《用户隐私保护指引》',
      })),
    },
  }
}
