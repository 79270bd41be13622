import { never, type SeatLedger } from '../../../domain/signup/ledger'
import { confirmsFrom, offerHoursDefault } from '../../../domain/signup/offer'

/**
 * Ledgers that were written before there were offers lack these fields until their next change, or until
 * `signup.repair` has looked at them: see `planFollow`.
 */
export const withOffers = <Part extends Pick<SeatLedger, 'lineClosesAt' | 'opensAt'>>(
  ledger: Part,
): Part => ({
  offers: {},
  lapsesAt: never,
  missed: [],
  confirmsFrom: confirmsFrom(ledger.lineClosesAt, ledger.lineClosesAt),
  offerMs: offerHoursDefault * 3_600_000,
  volunteersFrom: ledger.opensAt,
  ...ledger,
})
