import type { PromiseEntry } from '../policy.ts'
import { sayText } from '../written-text.ts'
import { capital, line, type ReadingLine, type Saying } from './reading.ts'

export const readPromises = (saying: Saying): ReadingLine[] =>
  saying.document.promises.map((promise, at) =>
    line(
      ['promises', at],
      `${capital(sayPromise(saying, promise))}.`,
      sayTerms(saying, promise),
      saying.text(promise.name),
    ),
  )

/** Each with the words that say it, in the order in which a matter goes. */
const SAID: readonly (readonly [keyof PromiseEntry & `${string}Minutes`, SaidPromise])[] = [
  ['answerWithinMinutes', 'firstAnswer'],
  ['nextAnswerWithinMinutes', 'nextAnswer'],
  ['departmentAnswersWithinMinutes', 'departmentAnswer'],
  ['informEveryMinutes', 'inform'],
  ['resolveWithinMinutes', 'resolution'],
  ['closePubliclyWithinMinutes', 'publicClosure'],
]
type SaidPromise =
  | 'firstAnswer'
  | 'nextAnswer'
  | 'departmentAnswer'
  | 'inform'
  | 'resolution'
  | 'publicClosure'

const sayPromise = (saying: Saying, promise: PromiseEntry): string =>
  SAID.flatMap(([name, word]) => {
    const minutes = promise[name]
    return minutes === undefined ? [] : [saying.words[word](saying.promised(minutes))]
  }).join(saying.words.semicolon)

/** What is counted otherwise than usual. */
function sayTerms(saying: Saying, promise: PromiseEntry): string[] {
  const { words, document } = saying
  const shares = promise.warnAt?.map(each => saying.number(each, { style: 'percent' })) ?? []
  const macro = document.macros.find(({ key }) => key === promise.informMacro)
  return [
    ...(promise.time === 'business' ? [words.inHoursAlone] : []),
    ...(promise.pausesWhileWaiting === false ? [words.runsWhileWaiting] : []),
    ...(promise.acknowledgementCounts === true ? [words.acknowledgementCounts] : []),
    ...(shares.length > 0 ? [words.warnAt(saying.and(shares))] : []),
    ...(macro === undefined ? [] : [words.informMacro(sayText(macro.name, saying.locale))]),
  ]
}
