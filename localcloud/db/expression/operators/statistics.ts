import { average, greatest, least, populationDeviation, sampleDeviation, sum } from '../../values/statistics'
import type { Operator } from '../expression'

/** Accumulators as expressions: of the elements of one array, or of the arguments. */
function ofValues(compute: (values: readonly unknown[]) => unknown): Operator {
  return {
    least: 0,
    most: Number.POSITIVE_INFINITY,
    run: (...args) => compute(args.length === 1 && Array.isArray(args[0]) ? args[0] : args),
  }
}

export const statistics: Record<string, Operator> = {
  $avg: ofValues(average),
  $max: ofValues(greatest),
  $min: ofValues(least),
  $stdDevPop: ofValues(populationDeviation),
  $stdDevSamp: ofValues(sampleDeviation),
  $sum: ofValues(sum),
}
