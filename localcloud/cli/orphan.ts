const LOOK_MS = 500

/**
 * A program that ends `npm run cloud` ends npm and its shell, and the cloud would live on with nobody to stop it,
 * holding its port and its folder. Started by npm, it therefore stops when its parent is gone.
 */
export function whenOrphaned(stop: () => void): void {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    stop()
  }, LOOK_MS).unref()
}
