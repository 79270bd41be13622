import { type Browser, chromium } from 'playwright-core'
import { browserPath } from './ensure-installed.cjs'

/** Starts this machine's Chromium, unseen. Throws with what to do when there is none; close it at the end. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = browserPath()
  if (!executablePath) throw new Error('There is no Chromium: run node config/ensure-installed.cjs --browser')
  // It opens pages of our own only, and root in a container has no sandbox.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
}
