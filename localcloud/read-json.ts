import { readFileSync } from 'node:fs'
import { StartRefused } from './start-refused'

/** A file that somebody named at the start. @throws StartRefused with the file's name and what is wrong with it. */
export function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new StartRefused(`cannot read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}
