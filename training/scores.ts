/** Shares are in percent throughout. */
export interface ClassScore {
  readonly count: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Precision, recall and F1 of each class that is right anywhere, and their plain mean. Pairs are [right, told]. */
export function f1Of(pairs: readonly (readonly [string, string])[]): {
  readonly macro: number
  readonly perClass: Readonly<Record<string, ClassScore>>
} {
  const classes = [...new Set(pairs.map(([right]) => right))].sort()
  const perClass = Object.fromEntries(classes.map(each => [each, scoreClass(pairs, each)]))
  const all = Object.values(perClass)
  return { macro: all.length === 0 ? 0 : all.reduce((sum, { f1 }) => sum + f1, 0) / all.length, perClass }
}

export function scoreClass(pairs: readonly (readonly [string, string])[], of: string): ClassScore {
  const hits = pairs.filter(([right, told]) => right === of && told === of).length
  const told = pairs.filter(([, each]) => each === of).length
  const right = pairs.filter(([each]) => each === of).length
  return {
    count: right,
    precision: share(hits, told),
    recall: share(hits, right),
    f1: hits === 0 ? 0 : (200 * hits) / (told + right),
  }
}

export const share = (some: number, all: number): number => (all === 0 ? 0 : (100 * some) / all)
