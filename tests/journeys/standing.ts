import { flowOf } from '../../domain/signup/go-on'
import type { SeatLedger } from '../../domain/signup/ledger'
import { settle } from '../../domain/signup/settle'
import type { World } from '../world'

/** Who sits, for whom seats are held (if for anybody) and who waits at an activity, in the database: sizes of the parties, in the order of their joins. */
export function standing(
  street: World,
  activityId: string,
): { seated: number[]; offered?: number[]; waiting: number[] } {
  // The one cast: the document is what the functions wrote.
  const ledger = street.env.get('seatLedgers', activityId) as unknown as SeatLedger
  const { seated, waiting, live } = settle(flowOf(ledger), street.env.clock.now())
  const sitting = [...Object.values(ledger.seats), ...seated].sort((a, b) => a.at - b.at)
  return {
    seated: sitting.map(({ size }) => size),
    ...(live.length > 0 ? { offered: live.map(({ size }) => size) } : {}),
    waiting: waiting.map(({ size }) => size),
  }
}
