/** A seeded source of chance: the same seed gives the same sequence on every machine. */
export interface Random {
  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number
  /** A whole number, both ends included. */
  between(min: number, max: number): number
  chance(probability: number): boolean
  /** Throws a RangeError when there is nothing to pick from. */
  pick<T>(items: readonly T[]): T
  pickWeighted<T>(items: readonly { readonly item: T; readonly weight: number }[]): T
}

/** FNV-1a over UTF-16 units, then a final mix, so that near seeds ("a:1", "a:2") begin far apart. */
export function hashSeed(seed: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < seed.length; i++) hash = Math.imul(hash ^ seed.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return (hash ^ (hash >>> 15)) >>> 0
}

/** The mulberry32 generator: 32 bits of state are plenty for a cast of a hundred people. */
function createSequence(seed: string): () => number {
  let state = hashSeed(seed)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

export function createRandom(seed: string): Random {
  const next = createSequence(seed)
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1))
  function pick<T>(items: readonly T[]): T {
    const item = items[between(0, items.length - 1)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
  function pickWeighted<T>(items: readonly { readonly item: T; readonly weight: number }[]): T {
    let left = next() * items.reduce((sum, each) => sum + each.weight, 0)
    for (const each of items) {
      left -= each.weight
      if (left < 0) return each.item
    }
    throw new RangeError('nothing to pick from')
  }
  return { next, between, pick, pickWeighted, chance: probability => next() < probability }
}
