import type { Condition } from '../condition.ts'
import { isCalendar } from '../holidays.ts'
import type { PolicyDocument } from '../policy.ts'
import { type PolicyPath, type PolicyProblem, problem } from './problem.ts'
import { listSection } from './region.ts'
import { suggest } from './suggest.ts'

/** Sections whose entries are spoken of by key. */
const KEYED = [
  'queues',
  'teams',
  'skills',
  'departments',
  'plans',
  'promises',
  'climbs',
  'guides',
  'macros',
] as const
type Keyed = (typeof KEYED)[number]

/** Keys that are spoken of and are not there, keys that are there twice, calendars that nobody keeps. */
export function checkReferences(document: PolicyDocument): PolicyProblem[] {
  return [
    ...KEYED.flatMap(section =>
      findTwins(
        document[section].map(({ key }) => key),
        at => [section, at, 'key'],
      ),
    ),
    ...findTwins(
      [...document.rules, ...document.priorities.hard].map(({ id }) => id),
      at =>
        at < document.rules.length
          ? ['rules', at, 'id']
          : ['priorities', 'hard', at - document.rules.length, 'id'],
    ),
    ...new References(document).check(),
    ...(document.hours.holidays ?? []).flatMap((calendar, at) =>
      isCalendar(calendar)
        ? []
        : [
            problem('unknownCalendar', ['hours', 'holidays', at], {
              value: [calendar.country, calendar.region].filter(Boolean).join(' '),
            }),
          ],
    ),
  ]
}

function findTwins(keys: readonly string[], pathOf: (at: number) => PolicyPath): PolicyProblem[] {
  return keys.flatMap((key, at) =>
    keys.indexOf(key) < at ? [problem('sameKeyTwice', pathOf(at), { value: key })] : [],
  )
}

class References {
  private readonly document: PolicyDocument
  constructor(document: PolicyDocument) {
    this.document = document
  }

  check(): PolicyProblem[] {
    const { rules, queues, priorities, promises, climbs, routing, publicLoop } = this.document
    return [
      ...queues.flatMap(({ team }, at) => this.find('teams', team, ['queues', at, 'team'])),
      ...promises.flatMap(({ informMacro }, at) =>
        this.find('macros', informMacro, ['promises', at, 'informMacro']),
      ),
      ...this.find('macros', publicLoop?.promiseMacro, ['publicLoop', 'promiseMacro']),
      ...this.find('macros', publicLoop?.followUpMacro, ['publicLoop', 'followUpMacro']),
      ...climbs.flatMap(({ queue }, at) => this.find('queues', queue, ['climbs', at, 'queue'])),
      ...routing.otherwise.flatMap((key, at) => this.find('queues', key, ['routing', 'otherwise', at])),
      ...rules.flatMap((_, at) => this.checkRule(at)),
      ...priorities.parts.flatMap(({ lines }, part) =>
        lines.flatMap(({ when }, line) =>
          this.checkCondition(when, ['priorities', 'parts', part, 'lines', line, 'when']),
        ),
      ),
      ...priorities.hard.flatMap(({ when }, at) =>
        this.checkCondition(when, ['priorities', 'hard', at, 'when']),
      ),
    ]
  }

  private checkRule(at: number): PolicyProblem[] {
    const rule = this.document.rules[at]
    if (rule === undefined) return []
    const { when, unless = {}, decide } = rule
    const path = ['rules', at]
    const { who } = decide
    return [
      ...this.checkCondition(when, [...path, 'when']),
      ...this.checkCondition(unless, [...path, 'unless']),
      ...this.find('queues', who?.queue, [...path, 'decide', 'who', 'queue']),
      ...this.find('teams', who?.team, [...path, 'decide', 'who', 'team']),
      ...this.find('skills', who?.skill, [...path, 'decide', 'who', 'skill']),
      ...this.find('departments', who?.department, [...path, 'decide', 'who', 'department']),
      ...this.find('promises', decide.when?.promise, [...path, 'decide', 'when', 'promise']),
      ...this.find('macros', decide.macro, [...path, 'decide', 'macro']),
      ...this.find('guides', decide.guideTo, [...path, 'decide', 'guideTo']),
    ]
  }

  private checkCondition(condition: Condition, path: PolicyPath): PolicyProblem[] {
    const { topic = [], keywords = [], customerPlan = [] } = condition
    const all = { topics: topic, keywords, plans: customerPlan }
    const asks = { topics: 'topic', keywords: 'keywords', plans: 'customerPlan' }
    return (['topics', 'keywords', 'plans'] as const).flatMap(section =>
      all[section].flatMap((key, at) => this.find(section, key, [...path, asks[section], at])),
    )
  }

  private find(
    section: Keyed | 'topics' | 'keywords',
    key: string | undefined,
    path: PolicyPath,
  ): PolicyProblem[] {
    if (key === undefined) return []
    const known =
      section === 'topics' || section === 'keywords'
        ? listSection(this.document, section)
        : this.document[section].map(entry => entry.key)
    if (known.includes(key)) return []
    return [problem('unknownReference', path, { value: key, section, suggestion: suggest(key, known) ?? '' })]
  }
}
