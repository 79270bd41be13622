import type { MessageRow } from '../../contract/outbox'
import { moment } from '../parts/time'

/**
 * A subscribe message (订阅消息) as it stands in the chat 服务通知 on its receiver's phone: the name of the mini-program, the
 * template's title, its labels with their values, and the way into the page.
 */
export function PhoneCard({ message: { at, title, lines, page } }: { message: MessageRow }) {
  return (
    <div className="phone" lang="zh-CN">
      <p className="phone-time">{moment(at).slice(5, 16)}</p>
      <article className="phone-card" aria-label="Message on the phone">
        <p className="phone-sender">
          <span className="phone-icon" aria-hidden="true" />
          小程序
        </p>
        <h3>{title}</h3>
        <dl>
          {lines.map(({ label, key, value }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {page !== null && (
          <p className="phone-enter">
            进入小程序查看 <span aria-hidden="true">›</span>
          </p>
        )}
      </article>
    </div>
  )
}
