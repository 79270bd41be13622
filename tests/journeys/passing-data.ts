import type { Page, Request } from 'playwright-core'
import schema from '../../config/database.json'
import type { World } from '../world'

/** Where something of a person could lie or have gone in passing, and the search for it. */

/** Each place with all that is in it, as text. */
export type Places = Record<string, string>

/** What a browser asked for and showed while it was listened to: addresses, where they came from, titles. */
export function listenTo(page: Page): { addresses(): string; refusals(): string } {
  const addresses: string[] = []
  const refusals: string[] = []
  const noteRequest = (request: Request) => {
    addresses.push(request.url(), request.headers().referer ?? '')
  }
  page.context().on('request', noteRequest)
  page.context().on('page', opened => void opened.on('framenavigated', frame => addresses.push(frame.url())))
  page.on('framenavigated', frame => addresses.push(frame.url()))
  page.context().on('response', async response => {
    // A page that was left takes its answers with it: those were nobody's to read.
    const text = await response.text().catch(() => '')
    if (text.includes('"ok":false')) refusals.push(text)
  })
  return { addresses: () => addresses.join('\n'), refusals: () => refusals.join('\n') }
}

/** All that the browser keeps, and what it calls the page. */
export const keptBy = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title]),
  )

/** What lies in the cloud outside of sealed fields: the database (file names among it), logs, WeChat's outbox and codes. */
export const inTheCloud = ({ env }: World): Places => ({
  database: JSON.stringify(Object.keys(schema.collections).map(name => env.read(name))),
  'the record of acts': JSON.stringify(env.read('auditRows')),
  'logs of functions': JSON.stringify(env.invocations().map(({ logs }) => logs)),
  'requests in the inspector': JSON.stringify(env.invocations().flatMap(({ calls }) => calls.map(askedFor))),
  'messages on phones': JSON.stringify(env.sent()),
  'scenes of codes': JSON.stringify(env.wechat.codes.list()),
})

type Call = ReturnType<World['env']['invocations']>[number]['calls'][number]

/**
 * A request as the inspector of the local cloud tells it. A join asks the ledger whether birth dates lie within its limits:
 * there, as a condition that the database checks and does not keep, a date belongs, and nothing else does.
 */
const askedFor = ({ collection, detail = '', ...rest }: Call) => ({
  ...rest,
  collection,
  detail: collection === 'seatLedgers' ? detail.replaceAll(/\d{4}-\d{2}-\d{2}/g, '') : detail,
})

/** As it is typed, as an address carries it, and as base64 hides it. */
const formsOf = (mark: string): string[] => [
  mark,
  encodeURIComponent(mark),
  Buffer.from(mark).toString('base64').replace(/=+$/, ''),
  Buffer.from(mark).toString('base64url'),
]

/** `place: mark` for each that was found. */
export const findIn = (places: Places, marks: readonly string[]): string[] =>
  Object.entries(places).flatMap(([place, text]) =>
    marks.filter(mark => formsOf(mark).some(form => text.includes(form))).map(mark => `${place}: ${mark}`),
  )
