import { writeSync } from 'node:fs'
import { readAccount } from '../../../localcloud/wechat/account'
import { WeChat } from '../../../localcloud/wechat/wechat'
import { message, templates } from './messages'

/** Sends until it is killed. Says each message on standard output after it was kept, so that what was said was so. */
function main(dir: string): void {
  const account = readAccount({ templates })
  const wechat = new WeChat({ account, storage: { dir }, now: Date.now, onChange: () => {} })
  wechat.consents.note('oWang', [{ templateId: 't', yes: true, times: 1_000_000 }])
  for (let n = 1; ; n++) {
    wechat.outbox.send(message(n))
    writeSync(1, `${n}\n`)
  }
}

main(process.argv[2] ?? '')
