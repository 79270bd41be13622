const DATE = /\{"\$date":\{"\$numberLong":"(-?\d{1,15})"\}\}/g
const NUMBER = /\{"\$number(?:Int|Long|Double)":"(-?\d[\d.eE+-]*)"\}/g

/**
 * Canonical Extended JSON, as the SDK sends it, the way people write it: `{"$numberInt":"5"}` is `5`, dates are readable.
 * Works on text, also where it was cut off.
 */
export function relaxed(text: string): string {
  return text
    .replace(DATE, (whole, ms: string) =>
      isDate(Number(ms)) ? `{"$date":"${new Date(Number(ms)).toISOString()}"}` : whole,
    )
    .replace(NUMBER, '$1')
}

const isDate = (ms: number): boolean => !Number.isNaN(new Date(ms).getTime())
