import { createCall } from './create-call'
import { createLastAnswers } from './last-answers'
import { createNetwork } from './network'
import { keepSending } from './outbox/keep-sending'
import { keptActions } from './outbox/kept-actions'
import { createOutbox } from './outbox/outbox'
import { browserPrivateDevice, wechatPrivateDevice } from './private-device'
import { createPrivateStorage } from './private-storage'
import { createSend } from './send'
import { deviceStorage } from './storage'
import { httpTransport } from './transport/http'
import { wechatTransport } from './transport/wechat'
import { watchPlatform } from './watch-platform'
import { webCloud } from './web-cloud'
import { written } from './written'

/** The one client of this app, put together. Only the files of this folder import it; features use `call`, `useQuery` … */

const browser = process.env.TARO_ENV === 'h5'

export const network = createNetwork()

const send = createSend({
  transport: browser ? httpTransport(webCloud) : wechatTransport,
  network,
  wait: ms => new Promise(resolve => setTimeout(resolve, ms)),
  random: Math.random,
})

export const privateStorage = createPrivateStorage(
  browser ? browserPrivateDevice() : wechatPrivateDevice(),
  Date.now,
)

export const outbox = createOutbox({
  storage: privateStorage,
  // In WeChat the storage itself belongs to one user; in the browser several demo people share it.
  key: `outbox.${browser ? (webCloud().openid ?? '') : 'me'}`,
  send,
  now: Date.now,
  done: () => written.set(Date.now()),
})

export const lastAnswers = createLastAnswers(deviceStorage)

export const callOnce = createCall({ send, outbox, network, isKept: action => action in keptActions })

/** Once, when the app starts: follows the network and sends what an earlier start left behind. */
export function startClient(): void {
  watchPlatform(network)
  privateStorage.whenReady(() => {
    keepSending({
      outbox,
      network,
      after(ms, run) {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
    })
  })
}
