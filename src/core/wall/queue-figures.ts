export interface Wait {
  readonly ticketId: string
  readonly since: Date
}

/** What a queue, or the whole desk, has before it. */
export interface QueueFigures {
  readonly open: number
  readonly unassigned: number
  readonly waiting: number
  /** Open and later than promised; counted up to some thousands over all queues. */
  readonly late: number
  /** Open and to be late within a quarter of an hour. */
  readonly soon: number
  /** Tickets that were opened within the last hour, and tickets that were answered in it. */
  readonly arrived: number
  readonly answered: number
  /** The ticket whose customer waits longest; null: nobody waits. */
  readonly longest: Wait | null
}

export interface FiguresOfQueue extends QueueFigures {
  /** Null: tickets that stand in no queue. */
  readonly queueId: string | null
}

/** What was counted of a queue; more than one part may speak of the same. */
export interface FiguresPart extends Partial<QueueFigures> {
  readonly queueId: string | null
}

const NOTHING: QueueFigures = {
  open: 0,
  unassigned: 0,
  waiting: 0,
  late: 0,
  soon: 0,
  arrived: 0,
  answered: 0,
  longest: null,
}

const add = (sum: QueueFigures, part: Partial<QueueFigures>): QueueFigures => ({
  open: sum.open + (part.open ?? 0),
  unassigned: sum.unassigned + (part.unassigned ?? 0),
  waiting: sum.waiting + (part.waiting ?? 0),
  late: sum.late + (part.late ?? 0),
  soon: sum.soon + (part.soon ?? 0),
  arrived: sum.arrived + (part.arrived ?? 0),
  answered: sum.answered + (part.answered ?? 0),
  longest: longer(sum.longest, part.longest ?? null),
})

export const sumFigures = (parts: readonly Partial<QueueFigures>[]): QueueFigures =>
  parts.reduce(add, NOTHING)

/** One line a queue, where it burns most first: late ones, those about to be, those that nobody has, then by size. */
export function rankQueues(known: readonly string[], parts: readonly FiguresPart[]): FiguresOfQueue[] {
  const byQueue = Map.groupBy(parts, ({ queueId }) => queueId)
  for (const id of known) if (!byQueue.has(id)) byQueue.set(id, [])
  return [...byQueue]
    .map(([queueId, own]) => ({ queueId, ...sumFigures(own) }))
    .filter(each => (each.queueId !== null && known.includes(each.queueId)) || hasAny(each))
    .sort(
      (a, b) =>
        b.late - a.late || b.soon - a.soon || b.unassigned - a.unassigned || b.open - a.open || byId(a, b),
    )
}

const hasAny = ({ open, waiting, arrived, answered }: QueueFigures): boolean =>
  open + waiting + arrived + answered > 0

const byId = (a: FiguresOfQueue, b: FiguresOfQueue): number =>
  (a.queueId ?? '').localeCompare(b.queueId ?? '')

const longer = (a: Wait | null, b: Wait | null): Wait | null =>
  a === null || b === null ? (a ?? b) : a.since <= b.since ? a : b
