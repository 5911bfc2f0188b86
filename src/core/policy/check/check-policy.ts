import { DAYS } from '../hours.ts'
import type { PolicyDocument } from '../policy.ts'
import { checkReferences } from './check-references.ts'
import { checkRules } from './check-rules.ts'
import { isError, type PolicyProblem, problem } from './problem.ts'

/** All that is wrong with a policy or probably not meant, as far as the document alone tells; errors first. */
export function checkPolicy(document: PolicyDocument): PolicyProblem[] {
  const references = checkReferences(document)
  // What is spoken of and not there would make every condition about it look like one that never holds.
  const rules = references.some(({ code }) => code === 'unknownReference') ? [] : checkRules(document)
  const all = [...references, ...rules, ...checkShifts(document), ...checkTimes(document)]
  return [...all.filter(isError), ...all.filter(each => !isError(each))]
}

/** Hours in which the desk is open and nobody has a shift; silent where no team states any. */
function checkShifts({ hours, teams }: PolicyDocument): PolicyProblem[] {
  const shifts = teams.flatMap(team => team.shifts)
  if (shifts.length === 0) return []
  return DAYS.flatMap(day => {
    const covers = shifts.filter(({ days }) => days.includes(day)).map(({ span }) => span)
    return (hours.week[day] ?? []).flatMap(open => {
      const gap = findGap(open, covers)
      return gap === null ? [] : [problem('noShift', ['teams'], { day, from: gap[0], to: gap[1] })]
    })
  })
}

/** What counts in hours that never come. */
function checkTimes({ hours, promises }: PolicyDocument): PolicyProblem[] {
  const isOpen =
    Object.values(hours.week).some(spans => spans.length > 0) ||
    hours.exceptions?.some(({ spans }) => spans.length > 0) === true
  return promises.flatMap(({ key, time }, at) =>
    time === 'business' && !isOpen ? [problem('neverOpen', ['promises', at, 'time'], { value: key })] : [],
  )
}

type Span = readonly [string, string]

/** The first stretch of a span that no other covers. Times of one form compare as text. */
function findGap([from, to]: Span, covers: readonly Span[]): Span | null {
  let at = from
  for (const [begins, ends] of covers.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))) {
    if (begins > at) return [at, begins < to ? begins : to]
    if (ends > at) at = ends
    if (at >= to) return null
  }
  return at < to ? [at, to] : null
}
