import { z } from 'zod'
import { LANGUAGES } from '../core/language.ts'
import { ROLES } from '../core/member/role.ts'
import { DAYS } from '../core/policy/hours.ts'
import { LEAVE_ACTS, LEAVE_STATES } from '../core/roster/leave.ts'
import { SHIFT_KINDS, SHIFT_ORIGINS } from '../core/roster/shift.ts'
import { instant, uuid } from './parts.ts'

/** A day of the desk's calendar; years that every calendar and every column can hold. */
const date = z.iso.date().refine(day => day >= '2000' && day < '2200', 'a day between 2000 and 2199')
const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time is written 09:30')
const endClock = z.union([clock, z.literal('24:00')])
const clocks = { from: clock, to: endClock }
const isSpan = ({ from, to }: { readonly from: string; readonly to: string }) => from !== to
const NO_SPAN = { message: 'it ends when it begins', path: ['to'] }

/** The desk's time zone says which moments are meant, the same for everybody. */
const addShift = z
  .strictObject({
    do: z.literal('addShift'),
    id: uuid,
    /** `cancelled`: this time is taken out of what the person's patterns say. */
    kind: z.enum(SHIFT_KINDS),
    memberId: uuid,
    date,
    ...clocks,
  })
  .refine(isSpan, NO_SPAN)
const patternParts = {
  id: uuid,
  memberId: uuid,
  day: z.enum(DAYS),
  ...clocks,
  validFrom: date,
  validUntil: date.nullable(),
}
const isInOrder = ({ validFrom, validUntil }: { validFrom: string; validUntil: string | null }) =>
  validUntil === null || validFrom <= validUntil
/** A pattern that is new, or the one of this id as it is to be. */
const putPattern = z
  .strictObject({ do: z.literal('putPattern'), ...patternParts })
  .refine(isSpan, NO_SPAN)
  .refine(isInOrder, { message: 'it ends before it begins', path: ['validUntil'] })

export const rosterChange = z.discriminatedUnion('do', [
  addShift,
  z.strictObject({ do: z.literal('removeShift'), id: uuid }),
  putPattern,
  z.strictObject({ do: z.literal('removePattern'), id: uuid }),
])
export type RosterChange = z.infer<typeof rosterChange>

/** All of them or none. */
export const rosterChangeRequest = z.strictObject({ changes: z.array(rosterChange).min(1).max(500) })
/** What takes it all back: to be sent as changes. */
export const rosterChangeAnswer = z.object({ undo: z.array(rosterChange) })

/** Makes the week of the second Monday like that of the first. */
export const copyWeekRequest = z.strictObject({ from: date, to: date })

export const rosterQuery = z.object({
  from: date.optional(),
  days: z.coerce.number().int().min(1).max(42).default(7),
})

const spanView = {
  from: instant,
  to: instant,
  /** As the desk's calendar and clock show them: its day, and HH:MM. */
  date: z.string(),
  fromClock: z.string(),
  toClock: z.string(),
}
const shiftView = z.object({
  /** Of the pattern or the exception that it comes from; null for a team's. */
  id: uuid.nullable(),
  memberId: uuid,
  origin: z.enum(SHIFT_ORIGINS),
  ...spanView,
})
export type ShiftView = z.infer<typeof shiftView>

const cancelledView = z.object({ id: uuid, memberId: uuid, ...spanView })

export const leaveView = z.object({
  id: uuid,
  memberId: uuid,
  state: z.enum(LEAVE_STATES),
  ...spanView,
  untilDate: z.string(),
  /** Null for those whom it does not concern. */
  note: z.string().nullable(),
})
export type LeaveView = z.infer<typeof leaveView>

/** Of one day at most. */
export const gapView = z.object({
  ...spanView,
  people: z.number().int(),
  isEmpty: z.boolean(),
  languages: z.array(z.enum(LANGUAGES)),
})
export type GapView = z.infer<typeof gapView>

const patternView = z.object(patternParts)
export type PatternView = z.infer<typeof patternView>

export const rosterAnswer = z.object({
  timeZone: z.string(),
  /** The desk's today. */
  today: z.string(),
  from: z.string(),
  days: z.number().int(),
  /** Nobody has a plan yet. */
  isEmpty: z.boolean(),
  people: z.array(
    z.object({
      id: uuid,
      name: z.string(),
      role: z.enum(ROLES),
      languages: z.array(z.enum(LANGUAGES)),
    }),
  ),
  patterns: z.array(patternView),
  shifts: z.array(shiftView),
  cancelled: z.array(cancelledView),
  leaves: z.array(leaveView),
  /** Requests that nobody has decided, whenever they are for. */
  asked: z.array(leaveView),
  gaps: z.array(gapView),
  /** Days on which nobody must be there. */
  closedDates: z.array(z.string()),
  cover: z.object({
    always: z.boolean(),
    atLeast: z.number().int(),
    languages: z.array(z.enum(LANGUAGES)),
  }),
})
export type RosterAnswer = z.infer<typeof rosterAnswer>

export const rosterNowAnswer = z.object({
  timeZone: z.string(),
  /** Mine that runs, or the next within a day, with those that follow without a break. */
  shift: z.object({ from: instant, to: instant }).nullable(),
  /** Gaps to come that were told of, for those who run the team. */
  gaps: z.array(gapView),
})
export type RosterNowAnswer = z.infer<typeof rosterNowAnswer>

const localTime = z
  .string()
  .regex(/^[^T]+T(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'a time is written 2026-05-04T09:30')
  .refine(time => date.safeParse(time.slice(0, time.indexOf('T'))).success, 'there is no such day')

/** By calendar and clock of the desk. */
export const leaveRequest = z
  .strictObject({
    id: uuid,
    memberId: uuid,
    from: localTime,
    to: localTime,
    note: z.string().trim().max(500).default(''),
  })
  .refine(({ from, to }) => from < to, { message: 'it ends before it begins', path: ['to'] })
export type LeaveRequest = z.infer<typeof leaveRequest>

export const leaveActRequest = z.strictObject({ act: z.enum(LEAVE_ACTS) })
export const leaveAnswer = z.object({ leave: leaveView })
