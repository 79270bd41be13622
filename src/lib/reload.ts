import { written } from './written'

/** Reads again all that the page in front shows: for pulling down on a page that reads several things. */
export async function reloadAll(): Promise<void> {
  written.set(Date.now())
}
