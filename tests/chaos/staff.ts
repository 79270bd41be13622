import type { ActivityFields } from '../../domain/activity/activity'
import type { OutputOf } from '../../domain/contract'
import type { Random } from '../../scripts/seed/random'
import { activityFields, noticeFields } from '../world/fields'
import type { Board } from './board'
import type { Client } from './client'

/** What a clerk does at one moment, for the own site; each clerk edits what they made themselves. */

interface Own {
  activityId: string
  rev: number
  capacity: number
  /** It goes on today. */
  today: boolean
  fields: ActivityFields
}

const hourMs = 3_600_000

export class Clerk {
  private own: Own[] = []
  private notices: { noticeId: string; rev: number }[] = []
  private exports = 0
  private ticks = 0

  constructor(
    private readonly client: Client,
    private readonly siteId: string,
  ) {}

  async act(board: Board, random: Random): Promise<void> {
    if (this.own.length < 2 || random.chance(0.06)) return this.publish(board, random)
    const what = random.pick([
      'capacity',
      'capacity',
      'capacity',
      'cancel',
      'roster',
      'notice',
      'shout',
      'export',
      'screen',
      'screen',
      'list',
      'list',
      'walkIns',
    ] as const)
    if (what === 'capacity') await this.capacity(random)
    else if (what === 'cancel' && random.chance(0.15)) await this.cancel(board)
    else if (what === 'roster') await this.roster(random)
    else if (what === 'notice') await this.notice()
    else if (what === 'shout') await this.shout()
    else if (what === 'export') await this.export(board)
    else if (what === 'screen') await this.screen(board)
    else if (what === 'list') await this.list(board, random)
    else if (what === 'walkIns') await this.walkIns(board, random)
  }

  private async publish(board: Board, random: Random): Promise<void> {
    const capacity = random.int(4, 12)
    const today = random.chance(0.4)
    const now = board.now()
    const times = { startsAt: now - hourMs, endsAt: now + 5 * hourMs, signupClosesAt: now + 5 * hourMs }
    const title = `${this.client.name}的活动`
    const fields = { ...activityFields, ...(today ? times : {}), title, capacity }
    const made = await this.client.call('activity.create', { siteId: this.siteId, fields })
    if (!made.ok) return
    const out = await this.client.call('activity.publish', made.data)
    if (!out.ok) return
    this.own.push({ ...out.data, capacity, today, fields })
    board.activities.push(out.data.activityId)
  }

  private async capacity(random: Random): Promise<void> {
    const own = random.pick(this.own)
    const capacity = random.int(4, 14)
    const saved = await this.client.call('activity.save', {
      activityId: own.activityId,
      rev: own.rev,
      fields: { ...own.fields, capacity },
    })
    if (saved.ok) Object.assign(own, { rev: saved.data.rev, capacity })
  }

  private async cancel(board: Board): Promise<void> {
    const own = this.own.shift()
    if (!own) return
    const place = board.activities.indexOf(own.activityId)
    if (place >= 0) board.activities.splice(place, 1)
    await this.client.call('activity.cancel', {
      activityId: own.activityId,
      rev: own.rev,
      reason: '天气原因',
    })
  }

  private async roster(random: Random): Promise<void> {
    const { activityId } = random.pick(this.own)
    await this.client.call('signup.roster', { activityId, purpose: '现场签到核对' })
  }

  private async notice(): Promise<void> {
    const latest = this.notices.shift()
    if (latest) {
      await this.client.call('notice.withdraw', { ...latest, reason: '写错了' })
      return
    }
    const made = await this.client.call('notice.create', {
      siteId: this.siteId,
      fields: { ...noticeFields, audienceSiteId: this.siteId },
    })
    if (!made.ok) return
    const out = await this.client.call('notice.publish', made.data)
    if (out.ok) this.notices.push(out.data)
  }

  /** The acts of the own site, page by page as the screen does: each under the request id of the first. */
  private async export(board: Board): Promise<void> {
    const requestId = `${this.client.name}-export-${++this.exports}`
    const input = { siteId: this.siteId, purpose: '半年检查' }
    let [rows, total, cursor]: [number, number | undefined, string | undefined] = [0, undefined, undefined]
    do {
      const reply = await this.client.send('audit.export', { ...input, cursor }, requestId)
      if (!reply.ok) return
      // The contract says what this action answers.
      const page = reply.data as OutputOf<'audit.export'>
      rows += page.csv.trimEnd().split('\r\n').length - (cursor === undefined ? 1 : 0)
      total ??= page.total
      cursor = page.next
    } while (cursor !== undefined)
    if (rows < (total ?? 0)) board.shortExports.push(`${requestId}: ${rows} rows of ${total}`)
  }

  private readonly onToday = (): Own | undefined => this.own.filter(({ today }) => today).at(-1)

  /** The codes of the entrance go up, where everybody can see them. */
  private async screen(board: Board): Promise<void> {
    const own = this.onToday()
    if (!own) return
    const { activityId } = own
    const shown = await this.client.call('signup.dayCodes', { activityId })
    if (shown.ok) board.codes.push(...shown.data.codes.slice(0, 2).map(code => ({ activityId, ...code })))
  }

  /** Ticks and unticks, some of them made a while ago; then the same once more, as after a lost answer. */
  private async list(board: Board, random: Random): Promise<void> {
    const own = this.onToday()
    if (!own) return
    const { activityId } = own
    const list = await this.client.call('signup.attendance', { activityId })
    if (!list.ok || list.data.items.length === 0) return
    const now = board.now()
    const ticks = random.some(list.data.items, random.int(1, 3)).map(({ signupId, people }) => ({
      nonce: `${this.client.name}-tick-${++this.ticks}`,
      signupId,
      came: random.chance(0.6),
      at: now - random.int(0, 60_000),
      ...(random.chance(0.5) ? { attendee: random.pick(people).id } : {}),
    }))
    const first = await this.client.call('signup.saveTicks', { activityId, sentAt: now, ticks })
    const again = await this.client.call('signup.saveTicks', { activityId, sentAt: now, ticks })
    if (!first.ok || !again.ok) return
    const [one, other] = [first, again].map(({ data }) => JSON.stringify(data.answers))
    if (one !== other) board.different.push(`ticks: ${one}, then ${other}`)
    if (random.chance(0.1)) await this.client.call('signup.closeAttendance', { activityId })
  }

  private async walkIns(board: Board, random: Random): Promise<void> {
    const own = this.onToday()
    if (!own) return
    const { activityId } = own
    const code = board.partyCodes.get(activityId)
    if (code) await this.client.call('signup.scanParty', { activityId, code })
    const added = await this.client.call('signup.addWalkIn', { activityId, count: random.int(1, 9) })
    if (added.ok && random.chance(0.3))
      await this.client.call('signup.changeWalkIn', { activityId, ...added.data, count: 0, reason: '重复了' })
  }

  /** A station may not speak to everyone. */
  private async shout(): Promise<void> {
    const made = await this.client.call('notice.create', { siteId: this.siteId, fields: noticeFields })
    if (made.ok) await this.client.call('notice.publish', made.data)
  }
}
