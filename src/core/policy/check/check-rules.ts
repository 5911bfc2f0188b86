import { type AskName, askOf, type Condition, statedIn } from '../condition.ts'
import type { PolicyDocument, Rule } from '../policy.ts'
import { type PolicyPath, type PolicyProblem, problem } from './problem.ts'
import { type Box, Space } from './region.ts'

/** Parts of which the first rule that fires has the say. What adds up over the rules cannot be hidden. */
const FIRST_WINS = ['if', 'who', 'how', 'when', 'macro', 'guideTo'] as const
type Part = (typeof FIRST_WINS)[number]

/** Conditions that can never hold, rules that can never fire, rules that earlier ones leave nothing to decide. */
export function checkRules(document: PolicyDocument): PolicyProblem[] {
  const { rules, priorities } = document
  const space = new Space(document, [
    ...rules.flatMap(({ when, unless }) => [when, ...(unless === undefined ? [] : [unless])]),
    ...priorities.parts.flatMap(({ lines }) => lines.map(({ when }) => when)),
    ...priorities.hard.map(({ when }) => when),
  ])
  return [
    ...rules.flatMap((rule, at) => checkRule(space, rules, rule, at)),
    ...priorities.parts.flatMap(({ lines }, part) =>
      lines.flatMap(({ when }, line) => {
        const path = ['priorities', 'parts', part, 'lines', line]
        return [
          ...findContradiction(space, when, [...path, 'when']),
          ...findHiddenLine(space, lines, line, path),
        ]
      }),
    ),
    ...priorities.hard.flatMap(({ when }, at) =>
      findContradiction(space, when, ['priorities', 'hard', at, 'when']),
    ),
    ...findGaps(space, rules),
  ]
}

function checkRule(space: Space, rules: readonly Rule[], rule: Rule, at: number): PolicyProblem[] {
  const path = ['rules', at]
  if (Object.keys(rule.decide).length === 0) return [problem('decidesNothing', path, { rule: rule.id })]
  const contradiction = [
    ...findContradiction(space, rule.when, [...path, 'when']),
    ...(rule.unless === undefined ? [] : findContradiction(space, rule.unless, [...path, 'unless'])),
  ]
  if (contradiction.length > 0) return contradiction
  if (space.isCovered(space.boxOf(rule.when), unlessOf(space, rule)))
    return [problem('neverFires', path, { rule: rule.id })]
  return findHidden(space, rules, rule, at)
}

const unlessOf = (space: Space, { unless }: Rule): Box[] =>
  unless === undefined ? [] : [space.boxOf(unless)]

function findContradiction(space: Space, condition: Condition, path: PolicyPath): PolicyProblem[] {
  if (!space.isCovered(space.boxOf(condition), [])) return []
  const names = statedIn(condition)
  const isNever = (...some: AskName[]) => space.isCovered(space.boxOf(pick(condition, some)), [])
  // A line that is never true by itself is what is said first.
  const pairs = [
    ...names.map(name => [name, name] as const),
    ...names.flatMap((first, place) => names.slice(place + 1).map(second => [first, second] as const)),
  ]
  for (const [first, second] of pairs)
    if (isNever(first, second)) return [problem('contradiction', [...path, second], { first, second })]
  return [problem('contradiction', path, { first: names[0] ?? '', second: names.at(-1) ?? '' })]
}

const pick = (condition: Condition, names: readonly AskName[]): Condition =>
  Object.fromEntries(names.map(name => [name, condition[name]]))

function findHidden(space: Space, rules: readonly Rule[], rule: Rule, at: number): PolicyProblem[] {
  const decided = FIRST_WINS.filter(part => rule.decide[part] !== undefined)
  const hidden = decided.flatMap(part => {
    const by = findHiders(space, rules.slice(0, at), rule, part)
    return by === null ? [] : [{ part, by }]
  })
  const decidesMore = Object.keys(rule.decide).some(name => !FIRST_WINS.includes(name as Part))
  if (hidden.length === decided.length && !decidesMore) {
    const by = [...new Set(hidden.flatMap(each => each.by))]
    return [problem('hidden', ['rules', at], { rule: rule.id, by: by.join(', ') })]
  }
  return hidden.map(({ part, by }) =>
    problem('partHidden', ['rules', at, 'decide', part], { rule: rule.id, part, by: by.join(', ') }),
  )
}

/** The earlier rules that leave nothing of a part to the rule; null when some message is left to it. */
function findHiders(space: Space, earlier: readonly Rule[], rule: Rule, part: Part): string[] | null {
  const box = space.boxOf(rule.when)
  const speaking = earlier.filter(each => speaksFor(each, rule, part))
  const alone = speaking.find(each => space.isCovered(box, coversOf(space, each)))
  if (alone !== undefined) return [alone.id]
  const leavesNothing = (rules: readonly Rule[]) =>
    space.isCovered(box, [...unlessOf(space, rule), ...rules.flatMap(each => coversOf(space, each))])
  return leavesNothing(speaking) ? leastOf(speaking, leavesNothing).map(({ id }) => id) : null
}

/** Without those that are not needed for it, the later ones first. */
const leastOf = (rules: readonly Rule[], isEnough: (rules: readonly Rule[]) => boolean): readonly Rule[] =>
  rules.reduceRight((kept, each) => {
    const without = kept.filter(other => other !== each)
    return isEnough(without) ? without : kept
  }, rules)

/** "No answer" is no way of answering: neither takes the other's place. */
const speaksFor = ({ decide }: Rule, rule: Rule, part: Part): boolean =>
  decide[part] !== undefined &&
  (part !== 'how' || (decide.how === 'noAnswer') === (rule.decide.how === 'noAnswer'))

/** Where the rule surely fires. An exception about a list may hold for one of its values and not for another: it counts as everywhere. */
function coversOf(space: Space, { when, unless }: Rule): readonly Box[] {
  const box = space.boxOf(when)
  if (unless === undefined) return [box]
  if (statedIn(unless).some(name => askOf(name).kind === 'anyOf')) return []
  return space.subtract(box, space.boxOf(unless))
}

function findHiddenLine(
  space: Space,
  lines: readonly { readonly when: Condition }[],
  at: number,
  path: PolicyPath,
): PolicyProblem[] {
  const line = lines[at]
  const earlier = lines.slice(0, at).map(({ when }) => space.boxOf(when))
  if (line === undefined || earlier.length === 0 || space.isCovered(space.boxOf(line.when), [])) return []
  return space.isCovered(space.boxOf(line.when), earlier)
    ? [problem('hidden', path, { rule: String(at + 1), by: String(at) })]
    : []
}

/** Parts that no rule decides for some message: those fall back to what the desk does by itself. */
function findGaps(space: Space, rules: readonly Rule[]): PolicyProblem[] {
  const parts = ['if', 'who', 'how', 'when'] as const
  return parts.flatMap(part => {
    const speaking = rules.filter(({ decide }) => decide[part] !== undefined)
    const isWhole = space.isCovered(
      new Map(),
      speaking.flatMap(rule => coversOf(space, rule)),
    )
    return isWhole ? [] : [problem('notEverybody', ['rules'], { part })]
  })
}
