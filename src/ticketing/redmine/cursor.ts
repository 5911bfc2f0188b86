import { z } from 'zod'

/**
 * Where reading goes on, by Redmine's clock. `at`: issues that were changed before have been read. `since`: what was said
 * before has been told, of all issues; it moves up only when the present is reached, for an issue is listed by its latest
 * change and read with all its earlier ones.
 */
export interface RedmineCursor {
  readonly at: Date
  readonly since: Date
  /** History entries that were told though they are not before `since`, with their times. */
  readonly told: ReadonlyMap<number, Date>
  /** Issues that were read though they are not before `at`. */
  readonly read: ReadonlyMap<number, ReadIssue>
}

/** An issue as it was read. Redmine dates to the second: only when that is over nothing more of it can come. */
export interface ReadIssue {
  readonly updatedAt: Date
  /** By our clock, which Redmine's need not agree with. */
  readonly firstReadAt: Date
  readonly isSettled: boolean
}

const time = z.iso.datetime().transform(value => new Date(value))
const id = z.number().int()

const cursorSchema = z.object({
  at: time,
  since: time,
  told: z.array(z.tuple([id, time])).transform(each => new Map(each)),
  read: z
    .array(z.tuple([id, time, time, z.boolean()]))
    .transform(
      each =>
        new Map(
          each.map(([issue, updatedAt, firstReadAt, isSettled]) => [
            issue,
            { updatedAt, firstReadAt, isSettled },
          ]),
        ),
    ),
})

/** More than that, and the oldest are read and told again. */
const MOST_KEPT = 5_000

export const writeCursor = ({ at, since, told, read }: RedmineCursor): string =>
  JSON.stringify({
    at,
    since,
    told: [...told].slice(-MOST_KEPT),
    read: [...read]
      .slice(-MOST_KEPT)
      .map(([issue, { updatedAt, firstReadAt, isSettled }]) => [issue, updatedAt, firstReadAt, isSettled]),
  })

export const beginningAt = (at: Date): RedmineCursor => ({
  at,
  since: at,
  told: new Map(),
  read: new Map(),
})

/** What cannot be read any more is read from the beginning: what is told again is known, what is missed is not. */
export function readCursor(cursor: string): RedmineCursor {
  try {
    return cursorSchema.parse(JSON.parse(cursor))
  } catch {
    return beginningAt(new Date(0))
  }
}
