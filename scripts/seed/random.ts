/** Chance that comes out the same on every machine and every day. */
export interface Random {
  /** A whole number, both ends included. */
  int(min: number, max: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different entries, in random order; all of them when there are fewer. */
  some<T>(list: readonly T[], count: number): T[]
}

/** A stream of its own for every name, so that new data do not shift what was there before. */
export function randomFor(name: string): Random {
  const next = mulberry32(hash(name))
  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    int,
    chance: probability => next() < probability,
    pick: list => entry(list, int(0, list.length - 1)),
    some(list, count) {
      const rest = [...list]
      return Array.from({ length: Math.min(count, rest.length) }, () => {
        const at = int(0, rest.length - 1)
        const taken = entry(rest, at)
        rest.splice(at, 1)
        return taken
      })
    },
  }
}

function entry<T>(list: readonly T[], at: number): T {
  const found = list[at]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/** Tommy Ettinger's generator: 32 bits of state are plenty for a street. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
