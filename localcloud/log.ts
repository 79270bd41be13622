export type LogLevel = 'info' | 'warn' | 'error'

/** Where localcloud reports what a developer should see. The command prints to stderr; tests stay quiet. */
export type Log = (level: LogLevel, text: string) => void

export const silent: Log = () => {}

export const toStderr: Log = (level, text) => {
  process.stderr.write(level === 'info' ? `${text}\n` : `[${level}] ${text}\n`)
}
