export interface LatencySpec {
  minMs: number
  maxMs: number
  /** Same seed, same delays; default 1. */
  seed?: number
}

/** The time that a network would add to each request; none by default. */
export class Network {
  private spec: LatencySpec | undefined
  private random = seededRandom(1)

  /** `undefined` takes it away again. */
  set(spec: LatencySpec | undefined): void {
    this.spec = spec
    this.random = seededRandom(spec?.seed ?? 1)
  }

  /** Milliseconds for the next request; 0 without a network. */
  nextDelayMs(): number {
    if (!this.spec) return 0
    const { minMs, maxMs } = this.spec
    return minMs + this.random() * (maxMs - minMs)
  }
}

export function wait(ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}

/** mulberry32, a small generator with a good spread; returns numbers in [0, 1). */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
