import type { Priority } from '../../ticket/ticket.ts'
import type { HardPriority, PolicyDocument, Rule } from '../policy.ts'
import { line, lineIf, type ReadingLine, type Saying } from './reading.ts'
import { sayDecision } from './say-rule.ts'

/** What no score overrules first, then the parts of the score, then what a score means. */
export function readPriorities(saying: Saying): ReadingLine[] {
  const { parts, from, hard } = saying.document.priorities
  return [
    ...hard.map((each, at) =>
      line(
        ['priorities', 'hard', at],
        `${saying.when({ when: each.when })}${saying.words.colon}${sayBound(saying, each)}.`,
        [],
        saying.text(each.title),
      ),
    ),
    ...parts.map(({ name, lines }, at) =>
      line(['priorities', 'parts', at], '', sayPoints(saying, lines), saying.text(name)),
    ),
    ...lineIf(parts.length > 0, ['priorities', 'from'], () =>
      saying.words.levels(saying.number(from.urgent), saying.number(from.high), saying.number(from.normal)),
    ),
  ]
}

/** What nothing exceeds is no bound: "at least urgent" is urgent. */
function sayBound(saying: Saying, { atLeast, atMost }: HardPriority): string {
  const { words } = saying
  if (atLeast !== undefined) return sayAtLeast(saying, atLeast)
  if (atMost === 'low') return words.priority(words.values.priority.low)
  return words.atMost(words.values.priority[atMost ?? 'urgent'])
}

export const sayAtLeast = ({ words }: Saying, priority: Priority): string =>
  priority === 'urgent'
    ? words.priority(words.values.priority.urgent)
    : words.atLeast(words.values.priority[priority])

const sayPoints = (
  saying: Saying,
  lines: PolicyDocument['priorities']['parts'][number]['lines'],
): readonly string[] =>
  lines.map(({ points, when }) => {
    const signed = saying.number(points, { signDisplay: 'exceptZero' })
    return saying.words.points(signed, uncapital(saying.when({ when })))
  })

const uncapital = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

export function readRules(saying: Saying): ReadingLine[] {
  const { words, document, locale } = saying
  return document.rules.map((rule, at) => {
    const decided = sayDecision(rule, document, words, locale)
    const text = [saying.when(rule), decided.join(words.semicolon)].filter(Boolean).join(words.colon)
    return line(['rules', at], `${text}.`, sayBeside(saying, rule), saying.text(rule.title))
  })
}

const sayBeside = (saying: Saying, { decide, isHard }: Rule): string[] => [
  ...(decide.advice === undefined ? [] : [saying.words.advice(saying.text(decide.advice))]),
  ...(isHard === true ? [saying.words.isHard] : []),
]
