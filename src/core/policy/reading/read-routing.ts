import type { Climb } from '../policy.ts'
import { sayAtLeast } from './read-rules.ts'
import { line, type ReadingLine, type Saying } from './reading.ts'
import { joinOr } from './say-condition.ts'

/** How matters come to people, what becomes of those that wait too long, and who must be there. */
export const readRouting = (saying: Saying): ReadingLine[] => [
  ...readGiving(saying),
  ...saying.document.climbs.map((climb, at) =>
    line(['climbs', at], `${sayClimb(saying, climb)}.`, [], saying.text(climb.name)),
  ),
  ...readCover(saying),
]

function readGiving(saying: Saying): ReadingLine[] {
  const { words, document } = saying
  const { mode, otherwise, capacity, weights, returnAfterAwayMinutes, overloadAt } = document.routing
  const others = document.queues.filter(({ key }) => otherwise.includes(key))
  const path = (name: string) => ['routing', name]
  return [
    line(path('mode'), words.routingMode[mode]),
    ...(others.length === 0
      ? []
      : [
          line(
            path('otherwise'),
            words.routingOtherwise(saying.and(others.map(({ name }) => words.quote(saying.text(name))))),
          ),
        ]),
    line(path('capacity'), words.capacity(saying.number(capacity))),
    ...Object.entries(weights).map(([channel, weight]) =>
      line(['routing', 'weights', channel], words.weight(channel, saying.number(weight))),
    ),
    ...(returnAfterAwayMinutes === null
      ? []
      : [
          line(path('returnAfterAwayMinutes'), words.returnAfterAway(saying.minutes(returnAfterAwayMinutes))),
        ]),
    ...(overloadAt === null ? [] : [line(path('overloadAt'), words.overloadAt(saying.number(overloadAt)))]),
  ]
}

function sayClimb(saying: Saying, climb: Climb): string {
  const { words, document, locale } = saying
  const { climbTo, values, quote } = words
  const priorities = climb.priorities?.map(each => values.priority[each])
  const queue = document.queues.find(({ key }) => key === climb.queue)
  const late = words.climb(
    saying.minutes(climb.whenLateByMinutes),
    priorities === undefined ? null : joinOr(locale, priorities),
  )
  const then = [
    ...(climb.queue === undefined
      ? []
      : [climbTo.queue(queue ? saying.text(queue.name) : quote(climb.queue))]),
    ...(climb.atLeast === undefined ? [] : [sayAtLeast(saying, climb.atLeast)]),
    ...(climb.tellsSupervisors ? [climbTo.supervisors] : []),
  ]
  return then.length === 0 ? late : `${late}${words.colon}${then.join(words.semicolon)}`
}

function readCover(saying: Saying): ReadingLine[] {
  const { words, document } = saying
  const { always, atLeast, languages } = document.cover
  const spoken = languages.map(each => words.values.language[each])
  return [
    line(['cover'], words.cover(atLeast, always)),
    ...(spoken.length === 0 ? [] : [line(['cover', 'languages'], words.coverLanguages(saying.and(spoken)))]),
  ]
}
