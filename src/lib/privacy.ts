import Taro from '@tarojs/taro'
import { createStore } from './store'

/**
 * WeChat's privacy flow (facts: platform.md §1.3): before the first API that handles personal information WeChat asks
 * the program to show its privacy guide and to bring the person's answer. There is one listener for the whole app; the
 * shell draws the question. A browser has no such flow.
 */

export interface PrivacyAsk {
  /** Which API was called: `chooseMedia`. Empty when WeChat does not say. */
  referrer: string
  /** The question is on the screen. */
  shown(): void
  /** The person pressed the button of this id, whose open-type is `agreePrivacyAuthorization`. */
  agree(buttonId: string): void
  /** The API fails then; every feature has a way without it. */
  refuse(): void
}

export const privacyAsk = createStore<PrivacyAsk | undefined>(undefined)

/** Once, when the app starts. */
export function listenForPrivacy(): void {
  // A base library before 2.32.3 has no such listener and asks by itself.
  if (process.env.TARO_ENV === 'h5' || !Taro.onNeedPrivacyAuthorization) return
  Taro.onNeedPrivacyAuthorization((resolve, info) => {
    let exposed = false
    const answer = (answered: Parameters<typeof resolve>[0]) => {
      privacyAsk.set(undefined)
      resolve(answered)
    }
    privacyAsk.set({
      referrer: info?.referrer ?? '',
      shown() {
        if (!exposed) resolve({ event: 'exposureAuthorization' })
        exposed = true
      },
      agree: buttonId => answer({ event: 'agree', buttonId }),
      refuse: () => answer({ event: 'disagree' }),
    })
  })
}

/** WeChat's own page with the whole guide. */
export const openPrivacyGuide = (): void => {
  Taro.openPrivacyContract()
}
