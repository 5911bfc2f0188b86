/** Chance that comes out the same for the same seed. Source: mulberry32 by Tommy Ettinger, in the public domain. */
export class Dice {
  private state: number

  constructor(seed: number) {
    this.state = seed >>> 0
  }

  /** From 0 to 1, 1 left out. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0
    let mixed = this.state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }

  /** One of these by its weight. */
  pick<T>(weighted: readonly (readonly [value: T, weight: number])[]): T {
    let left = this.next() * weighted.reduce((sum, [, weight]) => sum + weight, 0)
    const found = weighted.find(([, weight]) => {
      left -= weight
      return left < 0
    })
    return (found ?? (weighted[0] as readonly [T, number]))[0]
  }

  /** Time until the next of things that happen by themselves, so often a minute. */
  gap(perMinute: number): number {
    return -Math.log(1 - this.next()) / perMinute
  }

  /** Most a little less than `mean`, a few much more: as long as answers take. */
  duration(mean: number, spread = 0.6): number {
    const bell = Math.sqrt(-2 * Math.log(1 - this.next())) * Math.cos(2 * Math.PI * this.next())
    return mean * Math.exp(spread * bell - (spread * spread) / 2)
  }
}
