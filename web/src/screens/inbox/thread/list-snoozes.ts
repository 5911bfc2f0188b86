export const SNOOZES = ['hour', 'tomorrow', 'week'] as const
export type Snooze = (typeof SNOOZES)[number]

const MORNING = 9

/** When a snoozed ticket may come back: in an hour, tomorrow at nine, next Monday at nine, in local time. */
export function listSnoozes(now: Date): readonly { readonly name: Snooze; readonly until: Date }[] {
  const morningIn = (days: number): Date =>
    new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING)
  const daysToMonday = 7 - ((now.getDay() + 6) % 7)
  return [
    { name: 'hour', until: new Date(now.getTime() + 3_600_000) },
    { name: 'tomorrow', until: morningIn(1) },
    { name: 'week', until: morningIn(daysToMonday) },
  ]
}
