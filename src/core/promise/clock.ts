/** Promise metrics that this desk keeps. A clock starts at `writtenAt`: the customer has waited since then. */
export const METRICS = ['firstResponse', 'nextResponse', 'resolution', 'publicClosure'] as const
export type Metric = (typeof METRICS)[number]

export const CLOCK_STATES = ['running', 'met', 'breached', 'cancelled'] as const
export type ClockState = (typeof CLOCK_STATES)[number]

/** When an answer is due, in calendar time. `minutes` comes from the decision. */
export const decideDueAt = (writtenAt: Date, minutes: number): Date =>
  new Date(writtenAt.getTime() + minutes * 60_000)
