import { Cron } from 'croner'
import type { Core } from '../core'
import { fireTimer } from './fire-timer'

/**
 * Fires the timers of `config.json` while the cloud runs: in UTC+8 as the cloud reads them, in real time whatever
 * an environment's clock says, without catching up on ticks missed while it was off. Runs may overlap, as there.
 * Throws at once for a trigger that cannot be read. Returns the stop.
 */
export function startTimers(core: Core): () => void {
  const environment = core.environments.get(core.defaultEnv)
  const jobs = core.runner.folder.names().flatMap(fn => {
    const triggers = core.runner.folder.find(fn)?.triggers ?? []
    return triggers.map(({ name, config }) => {
      const { pattern, years } = readCron(config)
      return new Cron(pattern, { timezone: 'Asia/Shanghai' }, () => {
        if (!years.has(new Date(Date.now() + CHINA_OFFSET_MS).getUTCFullYear())) return
        void fireTimer(core, environment, fn, name)
      })
    })
  })
  return () => {
    for (const job of jobs) job.stop()
  }
}

const CHINA_OFFSET_MS = 8 * 3600 * 1000
const FIELDS = 7
const EVERY_YEAR = { has: () => true }

/**
 * Seven fields: second, minute, hour, day, month, weekday, year. Croner reads the first six, and combines day and
 * weekday by OR as the cloud does; the year is `*`, a list, or a range.
 */
export function readCron(config: string): { pattern: string; years: { has(year: number): boolean } } {
  const fields = config.trim().split(/\s+/)
  const [year = '*'] = fields.slice(FIELDS - 1)
  if (fields.length !== FIELDS) throw new Error(`a timer has ${FIELDS} fields, not "${config}"`)
  return {
    pattern: fields.slice(0, FIELDS - 1).join(' '),
    years: year === '*' ? EVERY_YEAR : readYears(year),
  }
}

function readYears(field: string): Set<number> {
  return new Set(
    field.split(',').flatMap(part => {
      const [first, last = first] = part.split('-').map(Number)
      if (!first || !last || last < first) throw new Error(`cannot read the years "${field}" of a timer`)
      return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    }),
  )
}
