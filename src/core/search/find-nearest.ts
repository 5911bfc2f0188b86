/** How many letters are to be added, left out, changed or swapped with their neighbour to make one word of the other. */
export function countSlips(one: string, other: string): number {
  const width = other.length + 1
  let before: number[] = []
  let last = Array.from({ length: width }, (_, n) => n)
  for (let i = 1; i <= one.length; i++) {
    const row = [i]
    for (let j = 1; j < width; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1
      let slips = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost)
      const isSwap = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]
      if (isSwap) slips = Math.min(slips, (before[j - 2] ?? 0) + 1)
      row.push(slips)
    }
    before = last
    last = row
  }
  return last[width - 1] ?? 0
}

const LONGEST = 40

/** What was probably meant: at most one slip in a short word, three in a long one, or the beginning of a single one. */
export function findNearest(typed: string, known: readonly string[]): string | null {
  if (typed === '' || typed.length > LONGEST) return null
  const begun = known.filter(each => each.startsWith(typed))
  if (begun.length === 1) return begun[0] ?? null
  const most = Math.min(3, Math.max(1, Math.floor(typed.length / 2.5)))
  const ranked = known
    .map(each => ({ each, slips: countSlips(typed, each.slice(0, LONGEST)) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips)
  return ranked[0]?.each ?? null
}
