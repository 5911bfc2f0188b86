import type { HardPriority, PolicyDocument, Rule } from '../policy.ts'
import { capital, line, lineIf, type ReadingLine, type Saying } from './reading.ts'
import { sayDecision } from './say-rule.ts'

export const readPromises = (saying: Saying): ReadingLine[] =>
  saying.document.promises.map((promise, at) =>
    line(['promises', at], `${capital(sayPromise(saying, promise))}.`, [], saying.text(promise.name)),
  )

function sayPromise(saying: Saying, promise: PolicyDocument['promises'][number]): string {
  const { words } = saying
  const { answerWithinMinutes, resolveWithinMinutes, closePubliclyWithinMinutes } = promise
  const all = [words.firstAnswer(saying.promised(answerWithinMinutes))]
  if (resolveWithinMinutes !== undefined) all.push(words.resolution(saying.promised(resolveWithinMinutes)))
  if (closePubliclyWithinMinutes !== undefined)
    all.push(words.publicClosure(saying.promised(closePubliclyWithinMinutes)))
  return all.join(words.semicolon)
}

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
function sayBound({ words }: Saying, { atLeast, atMost }: HardPriority): string {
  if (atLeast === 'urgent' || atMost === 'low') return words.priority(words.values.priority[atLeast ?? 'low'])
  if (atLeast !== undefined) return words.atLeast(words.values.priority[atLeast])
  return words.atMost(words.values.priority[atMost ?? 'urgent'])
}

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
