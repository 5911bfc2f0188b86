import { type Charge, PRICES_MICROS, type PricedKind } from './price-list.ts'

export interface Sum {
  readonly count: number
  readonly micros: number
}

export interface DayBill {
  /** In UTC. */
  readonly day: string
  readonly micros: number
  readonly kinds: { readonly [kind in PricedKind]?: Sum }
}

/** What the app has to pay. Lives as long as the server: a restart begins a new bill. */
export interface Ledger {
  charge(charges: readonly Charge[]): void
  /** Oldest first, days without any charge left out. */
  listDays(): readonly DayBill[]
}

export function createLedger(now: () => Date): Ledger {
  const days = new Map<string, Map<PricedKind, Sum>>()
  let paid = { day: '', things: new Set<string>() }
  return {
    charge(charges) {
      const day = now().toISOString().slice(0, 10)
      if (paid.day !== day) paid = { day, things: new Set() }
      const sums = days.get(day) ?? new Map<PricedKind, Sum>()
      if (charges.length > 0) days.set(day, sums)
      for (const { kind, thing } of charges) {
        if (thing !== undefined && paid.things.has(thing)) continue
        if (thing !== undefined) paid.things.add(thing)
        const { count, micros } = sums.get(kind) ?? { count: 0, micros: 0 }
        sums.set(kind, { count: count + 1, micros: micros + PRICES_MICROS[kind] })
      }
    },
    listDays: () =>
      [...days].map(([day, sums]) => ({ day, micros: total(sums), kinds: Object.fromEntries(sums) })),
  }
}

function total(sums: ReadonlyMap<PricedKind, Sum>): number {
  return [...sums.values()].reduce((all, { micros }) => all + micros, 0)
}
