/** Of pictures that people send in. */

/** Everybody who opens the page loads it. */
export const pictureBytesMax = 5 * 1024 * 1024
/** A small file may unfold to more pixels than a phone has memory for. */
export const sideMax = 8000
export const pixelsMax = 40_000_000
