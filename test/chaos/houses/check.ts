import type { Breach } from '../check.ts'
import type { HouseEvidence } from './evidence.ts'

/** Each promise with the places where it was broken. Knows rows and houses only, and no code of the desk. */
const PROMISES: Readonly<Record<string, (evidence: HouseEvidence) => string[]>> = {
  'a question that was taken on stands in the house once': ({ asked, issues }) =>
    asked
      .filter(each => each.isAccepted === true)
      .map(each => ({ ...each, times: issues.filter(({ title }) => title.endsWith(each.marker)).length }))
      .filter(({ times }) => times !== 1)
      .map(({ marker, times }) => `${marker} stands there ${times} times`),
  'no question is left without a definite answer': ({ asked }) =>
    asked.filter(each => each.isAccepted === null).map(({ marker }) => marker),
  'a question stands in the house of the department that was asked': ({ asked, issues }) =>
    asked.flatMap(({ marker, department }) =>
      issues
        .filter(issue => issue.title.endsWith(marker) && issue.department !== department)
        .map(issue => `${marker} went to ${issue.department}`),
    ),
  'nothing stands in a house twice': ({ doubles }) => [...doubles],
  'nothing stands in a house that nobody asked': ({ asked, issues }) =>
    issues
      .filter(({ title }) => !asked.some(({ marker }) => title.endsWith(marker)))
      .map(({ title }) => title),
  'the desk knows each issue by its id': ({ asked, issues, escalations }) =>
    asked.flatMap(({ marker, escalationId }) => {
      const issue = issues.find(({ title }) => title.endsWith(marker))
      const row = escalations.find(({ id }) => id === escalationId)
      return issue === undefined || row?.issueId === issue.id
        ? []
        : [`${marker}: ${row?.issueId} is ${issue.id}`]
    }),
  'every answer of a department is heard once': ({ given, escalations }) => {
    const heard = escalations.flatMap(each => each.heard)
    return given
      .map(({ marker }) => ({ marker, times: heard.filter(text => text.includes(marker)).length }))
      .filter(({ times }) => times !== 1)
      .map(({ marker, times }) => `${marker} was heard ${times} times`)
  },
  'who has answered owes no answer': ({ escalations }) =>
    escalations.filter(({ state, hasAnswered }) => state === 'asked' && hasAnswered).map(({ id }) => id),
  'nothing is left on its way to a house': ({ errands }) =>
    errands.filter(({ state }) => state !== 'sent').map(({ id, kind, state }) => `${kind} ${id}: ${state}`),
  'no house is left in trouble': ({ systems }) =>
    systems.filter(({ ails }) => ails !== null).map(({ name, ails }) => `${name}: ${ails}`),
}

export const findHouseBreaches = (evidence: HouseEvidence): Breach[] =>
  Object.entries(PROMISES).flatMap(([promise, find]) => find(evidence).map(where => ({ promise, where })))
