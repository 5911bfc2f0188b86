interface Told {
  readonly at: string
}

export interface DayGroup<T> {
  readonly day: 'today' | 'earlier'
  readonly items: readonly T[]
}

/** Today by the clock of this device, and what was before; a group of nothing is none. */
export function groupByDay<T extends Told>(all: readonly T[], now: Date): DayGroup<T>[] {
  const isToday = ({ at }: Told) => new Date(at).toDateString() === now.toDateString()
  const groups: DayGroup<T>[] = [
    { day: 'today', items: all.filter(isToday) },
    { day: 'earlier', items: all.filter(each => !isToday(each)) },
  ]
  return groups.filter(({ items }) => items.length > 0)
}
