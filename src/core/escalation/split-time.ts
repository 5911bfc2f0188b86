/** From when until when something lasted; still on where it has no end. */
export interface Stretch {
  readonly from: Date
  readonly until: Date | null
}

/**
 * How long a matter lay with departments, and how long with us, in ms. Departments that were asked at the same time are
 * waited for once.
 */
export function splitTime(
  matter: Stretch,
  askings: readonly Stretch[],
  now: Date,
): { readonly oursMs: number; readonly theirsMs: number } {
  const from = matter.from.getTime()
  const until = Math.max(from, (matter.until ?? now).getTime())
  let theirsMs = 0
  let reached = from
  for (const asking of askings.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const begin = Math.max(reached, asking.from.getTime())
    const end = Math.min(until, (asking.until ?? now).getTime())
    if (end <= begin) continue
    theirsMs += end - begin
    reached = end
  }
  return { oursMs: until - from - theirsMs, theirsMs }
}
