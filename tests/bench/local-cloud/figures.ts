import { readFileSync } from 'node:fs'
import { loadavg } from 'node:os'

/** The value below which that share of a sample lies. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const p50 = (sample: readonly number[]) => quantile(sample, 0.5)

export const round = (n: number) => Math.round(n * 100) / 100

/** Memory of a process, in MB. */
export function rssMB(pid: number): number {
  const kB = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Math.round(Number(kB) / 1000)
}

/** What else the machine did in the last minute: figures of a busy machine say less. */
export function load(): number {
  return round(loadavg()[0] ?? Number.NaN)
}

/** Diagnostics, beside the figures. */
export const say = (text: string) => process.stderr.write(`${text}\n`)
