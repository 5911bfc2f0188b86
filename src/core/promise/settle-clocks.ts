import type { NewEvent } from '../events.ts'
import type { PolicyDocument } from '../policy/policy.ts'
import type { Priority } from '../ticket/ticket.ts'
import {
  applyClockAct,
  type Clock,
  type ClockAct,
  type Metric,
  RESPONSE_METRICS,
  startClock,
} from './clock.ts'
import { calendarOf, promisedOf, type Terms } from './terms.ts'

/**
 * What happened on a matter, as far as promises go. `at` is when it happened, not when it was heard. A note is none of these:
 * it answers nobody.
 */
export type Happening =
  /** The customer waits for us, by his own word or because a matter was taken up again. */
  | { readonly kind: 'waits'; readonly at: Date; readonly isFirst: boolean; readonly terms: Terms }
  | { readonly kind: 'answered'; readonly at: Date }
  /** Somebody said that he is at it; the answer itself is still owed. */
  | { readonly kind: 'acknowledged'; readonly at: Date; readonly terms: Terms }
  | { readonly kind: 'resolved'; readonly at: Date }
  | { readonly kind: 'prioritised'; readonly at: Date; readonly priority: Priority }
  /** It is solved, and the public has yet to hear so. */
  | { readonly kind: 'publicOwed'; readonly at: Date; readonly terms: Terms }
  | { readonly kind: 'publicTold'; readonly at: Date }
  /** The public need not hear of it, or not yet. */
  | { readonly kind: 'publicSpared'; readonly at: Date }
  /** A department owes an answer from now on; where it owed one already, that is owed no more. */
  | { readonly kind: 'asked'; readonly at: Date; readonly escalationId: string; readonly terms: Terms }
  | { readonly kind: 'departmentAnswered'; readonly at: Date; readonly escalationId: string }
  /** It need not answer any more. */
  | { readonly kind: 'released'; readonly at: Date; readonly escalationId: string }

export interface Settling {
  readonly ticketId: string
  /** Those of the ticket that have not ended. */
  readonly open: readonly Clock[]
  readonly document: PolicyDocument
  readonly newId: () => string
}

export interface Settled {
  /** Every clock that is new or changed, ended ones among them. */
  readonly changed: readonly Clock[]
  /** All that have not ended now. */
  readonly open: readonly Clock[]
  readonly events: readonly NewEvent[]
}

/** What becomes of a ticket's clocks. Pure; whoever keeps them writes `changed`. */
export function settleClocks(settling: Settling, happening: Happening): Settled {
  const keeper = new Keeper(settling, happening.at)
  switch (happening.kind) {
    case 'waits':
      keeper.actOn(['resolution'], 'resume')
      keeper.owe(happening.isFirst ? 'firstResponse' : 'nextResponse', happening.terms)
      keeper.start('resolution', happening.terms)
      break
    case 'answered':
      keeper.actOn([...RESPONSE_METRICS, 'progress'], 'end')
      keeper.pauseResolution()
      break
    case 'acknowledged':
      keeper.acknowledge(happening.terms)
      break
    case 'resolved':
      keeper.actOn(['resolution'], 'end')
      keeper.actOn([...RESPONSE_METRICS, 'progress', 'departmentAnswer'], 'cancel')
      break
    case 'prioritised':
      keeper.reprioritise(happening.priority)
      break
    case 'publicOwed':
      keeper.start('publicClosure', happening.terms)
      break
    case 'publicTold':
      keeper.actOn(['publicClosure'], 'end')
      break
    case 'publicSpared':
      keeper.actOn(['publicClosure'], 'cancel')
      break
    case 'asked':
      keeper.actOnEscalation(happening.escalationId, 'cancel')
      keeper.start('departmentAnswer', happening.terms, happening.escalationId)
      break
    case 'departmentAnswered':
      keeper.actOnEscalation(happening.escalationId, 'end')
      break
    case 'released':
      keeper.actOnEscalation(happening.escalationId, 'cancel')
      break
  }
  return keeper.settled()
}

const isResponse = (metric: Metric): boolean => (RESPONSE_METRICS as readonly Metric[]).includes(metric)

class Keeper {
  private readonly settling: Settling
  private readonly at: Date
  private clocks: Clock[]
  private readonly touched = new Set<string>()
  private readonly events: NewEvent[] = []

  constructor(settling: Settling, at: Date) {
    this.settling = settling
    this.at = at
    this.clocks = [...settling.open]
  }

  actOn(metrics: readonly Metric[], act: 'end' | 'cancel' | 'pause' | 'resume'): void {
    for (const clock of this.clocks) if (metrics.includes(clock.metric)) this.apply(clock, { act })
  }

  actOnEscalation(id: string, act: 'end' | 'cancel'): void {
    for (const clock of this.clocks) if (clock.escalationId === id) this.apply(clock, { act })
  }

  /** An answer is owed once: words that follow each other are one question. */
  owe(metric: 'firstResponse' | 'nextResponse', terms: Terms): void {
    if (this.has(...RESPONSE_METRICS)) return
    this.actOn(['progress'], 'cancel')
    this.start(metric, terms)
  }

  /** Nothing happens where nothing is promised, or where it runs already. */
  start(metric: Metric, terms: Terms, escalationId?: string): void {
    const minutes = terms.minutes[metric]
    if (minutes === undefined || (escalationId === undefined && this.has(metric))) return
    const { ticketId, newId, document } = this.settling
    const { time, warnAt, isAnswerByRule } = terms
    const isByRule = isAnswerByRule && isResponse(metric)
    const promise = isByRule ? null : terms.promise
    const of = escalationId === undefined ? {} : { escalationId }
    const start = { id: newId(), ticketId, metric, ...of, promise, time, minutes, at: this.at }
    // A reminder is a warning itself.
    const clock = startClock(
      { ...start, warnAt: metric === 'progress' ? [] : warnAt },
      calendarOf(time, document),
    )
    this.clocks.push(clock)
    this.touched.add(clock.id)
  }

  pauseResolution(): void {
    const { promises } = this.settling.document
    for (const clock of this.clocks) {
      const entry = promises.find(({ key }) => key === clock.promise)
      if (clock.metric === 'resolution' && entry?.pausesWhileWaiting !== false)
        this.apply(clock, { act: 'pause' })
    }
  }

  /** Where it counts as an answer the solution is what is owed next, or the next answer where no solution is promised. */
  acknowledge(terms: Terms): void {
    this.actOn(['progress'], 'end')
    if (terms.acknowledgementCounts) {
      this.actOn(RESPONSE_METRICS, 'end')
      if (!this.has('resolution')) this.start('nextResponse', terms)
    }
    this.start('progress', terms)
  }

  /** What a rule gave itself stays; what the policy no longer promises stays too, for it was promised. */
  reprioritise(priority: Priority): void {
    const { promises } = this.settling.document
    for (const clock of this.clocks) {
      const entry = promises.find(({ key }) => key === clock.promise)
      const minutes = entry === undefined ? undefined : promisedOf(entry, priority)[clock.metric]
      if (minutes !== undefined) this.apply(clock, { act: 'retime', budgetMs: minutes * 60_000 })
    }
  }

  settled(): Settled {
    return {
      changed: this.clocks.filter(({ id }) => this.touched.has(id)),
      open: this.clocks.filter(({ endedAt }) => endedAt === null),
      events: this.events,
    }
  }

  private has(...metrics: readonly Metric[]): boolean {
    return this.clocks.some(({ metric, endedAt }) => endedAt === null && metrics.includes(metric))
  }

  /** What is refused changes nothing: a clock that does not stand still need not go on. */
  private apply(clock: Clock, act: ClockAct): void {
    const applied = applyClockAct(clock, act, calendarOf(clock.time, this.settling.document), this.at)
    if (!applied.ok || applied.value.clock === clock) return
    const next = applied.value.clock
    this.clocks = this.clocks.map(each => (each.id === clock.id ? next : each))
    this.touched.add(clock.id)
    this.events.push(...applied.value.events)
  }
}

/**
 * When the ticket's most pressing promise falls due; null where none runs. Those that stand still do not count, nor does what
 * a department owes: that makes nobody here late.
 */
export function dueAtOf(open: readonly Clock[]): Date | null {
  const due = open
    .filter(({ state, escalationId }) => state !== 'paused' && escalationId === null)
    .map(({ dueAt }) => dueAt.getTime())
  return due.length === 0 ? null : new Date(Math.min(...due))
}
