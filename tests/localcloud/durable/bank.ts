import type { Schema } from '../../../localcloud/db/types'

/** A small bank: what is done to it over and over while its cloud is killed, and the rules that must hold after. */

export const ACCOUNTS = 24
export const OPENING_BALANCE = 1_000

export const schema: Schema = {
  collections: {
    accounts: {
      purpose: 'balances that transfers move',
      indexes: [
        { name: 'code', fields: { code: 1 }, unique: true },
        { name: 'balance', fields: { balance: 1 } },
      ],
    },
    transfers: {
      purpose: 'one for each move',
      indexes: [
        { name: 'number', fields: { number: 1 }, unique: true },
        { name: 'from_amount', fields: { from: 1, amount: -1 } },
      ],
    },
    receipts: {
      purpose: 'one for each transfer, made in the same transaction',
      indexes: [{ name: 'transfer', fields: { transfer: 1 }, unique: true }],
    },
    notes: {
      purpose: 'added, changed and removed outside of transactions',
      indexes: [
        { name: 'slug', fields: { slug: 1 }, unique: true },
        { name: 'teller_hits', fields: { teller: 1, hits: 1 } },
      ],
    },
  },
}

export const accountIds = Array.from({ length: ACCOUNTS }, (_, i) => `account${i}`)

export interface Transfer {
  from: string
  to: string
  amount: number
  number: number
}

/** The n-th transfer of a teller is always the same one. */
export function transferOf(teller: number, n: number): Transfer {
  const from = (teller * 7 + n * 5) % ACCOUNTS
  const to = (from + 1 + (n % (ACCOUNTS - 1))) % ACCOUNTS
  return { from: `account${from}`, to: `account${to}`, amount: 1 + (n % 9), number: teller * 1_000_000 + n }
}
