import { compareValues } from './bson-order'

/** Figures over values of any type, as `$sum` and its like see them: only numbers count, and BSON's order. */

export function sum(values: readonly unknown[]): number {
  return numbersIn(values).reduce((total, value) => total + value, 0)
}

export function average(values: readonly unknown[]): number | null {
  const numbers = numbersIn(values)
  return numbers.length === 0 ? null : sum(numbers) / numbers.length
}

export function greatest(values: readonly unknown[]): unknown {
  return extreme(values, order => order > 0)
}

export function least(values: readonly unknown[]): unknown {
  return extreme(values, order => order < 0)
}

export function populationDeviation(values: readonly unknown[]): number | null {
  const numbers = numbersIn(values)
  return numbers.length === 0 ? null : Math.sqrt(squares(numbers) / numbers.length)
}

export function sampleDeviation(values: readonly unknown[]): number | null {
  const numbers = numbersIn(values)
  return numbers.length < 2 ? null : Math.sqrt(squares(numbers) / (numbers.length - 1))
}

function numbersIn(values: readonly unknown[]): number[] {
  return values.filter(value => typeof value === 'number')
}

function squares(numbers: readonly number[]): number {
  const mean = sum(numbers) / numbers.length
  return numbers.reduce((total, value) => total + (value - mean) ** 2, 0)
}

function extreme(values: readonly unknown[], wins: (order: number) => boolean): unknown {
  let best: unknown = null
  for (const value of values) {
    if (value === null || value === undefined) continue
    if (best === null || wins(compareValues(value, best))) best = value
  }
  return best
}
