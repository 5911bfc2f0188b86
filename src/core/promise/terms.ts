import type { PolicyDocument, PromisedMinutes, PromiseEntry, PromiseTime } from '../policy/policy.ts'
import type { Priority } from '../ticket/ticket.ts'
import type { Metric } from './clock.ts'
import type { Calendar } from './open-time.ts'

const WARNED_AT: readonly number[] = [0.75]

/** What is promised of one matter, for every metric of which anything is. */
export interface Terms {
  /** A key of the policy's promises. */
  readonly promise: string | null
  /** A rule gave the minutes to an answer itself: no priority changes them. */
  readonly isAnswerByRule: boolean
  readonly time: PromiseTime
  readonly minutes: Readonly<Partial<Record<Metric, number>>>
  readonly warnAt: readonly number[]
  readonly pausesWhileWaiting: boolean
  readonly acknowledgementCounts: boolean
}

/** What a decision promised, as it is kept with it. */
export interface Promised {
  /** A key of the policy's promises; null where the policy named none. */
  readonly promise: string | null
  /** To the first answer, with the last word over what the promise says. */
  readonly answerWithinMinutes: number
  readonly priority: Priority
}

export function termsOf(document: PolicyDocument, promised: Promised): Terms {
  const entry = document.promises.find(({ key }) => key === promised.promise)
  const first = promised.answerWithinMinutes
  const next = minutesOf(entry?.nextAnswerWithinMinutes, promised.priority)
  return {
    promise: entry?.key ?? null,
    isAnswerByRule: first !== minutesOf(entry?.answerWithinMinutes, promised.priority),
    time: entry?.time ?? 'calendar',
    minutes: {
      ...(entry === undefined ? {} : promisedOf(entry, promised.priority)),
      firstResponse: first,
      nextResponse: next ?? first,
    },
    warnAt: entry?.warnAt ?? WARNED_AT,
    pausesWhileWaiting: entry?.pausesWhileWaiting ?? true,
    acknowledgementCounts: entry?.acknowledgementCounts ?? false,
  }
}

/**
 * What is promised of a department's answer on the matter. Where the matter's own promise says nothing of it, the first one
 * of the policy that does holds: a question is not left without a time because its matter is a special one.
 */
export function departmentTermsOf(document: PolicyDocument, promised: Promised): Terms {
  const own = termsOf(document, promised)
  if (own.minutes.departmentAnswer !== undefined) return own
  const first = document.promises.find(entry => entry.departmentAnswersWithinMinutes !== undefined)
  return first === undefined ? own : termsOf(document, { ...promised, promise: first.key })
}

/** What the promise says of every metric at a priority; absent: nothing is promised. Minutes. */
export function promisedOf(
  entry: PromiseEntry,
  priority: Priority,
): Readonly<Partial<Record<Metric, number>>> {
  const said: Readonly<Record<Metric, PromisedMinutes | undefined>> = {
    firstResponse: entry.answerWithinMinutes,
    nextResponse: entry.nextAnswerWithinMinutes ?? entry.answerWithinMinutes,
    resolution: entry.resolveWithinMinutes,
    publicClosure: entry.closePubliclyWithinMinutes,
    departmentAnswer: entry.departmentAnswersWithinMinutes,
    progress: entry.informEveryMinutes,
  }
  return Object.fromEntries(
    Object.entries(said).flatMap(([metric, promised]) => {
      const minutes = minutesOf(promised, priority)
      return minutes === undefined ? [] : [[metric, minutes]]
    }),
  )
}

const minutesOf = (promised: PromisedMinutes | undefined, priority: Priority): number | undefined =>
  typeof promised === 'object' ? promised[priority] : promised

/** The calendar in which a clock counts. */
export const calendarOf = (time: PromiseTime, { hours }: Pick<PolicyDocument, 'hours'>): Calendar =>
  time === 'business' ? hours : null
