import type { Purpose } from '../../account/purpose.ts'
import type { Language } from '../../language.ts'
import type { Visibility } from '../../message/message.ts'
import type { Priority } from '../../ticket/ticket.ts'
import type { Intent, MessageFunction, Naming, PrivateData, Sentiment, Urgency } from '../../triage/facts.ts'
import type { AskName, Condition } from '../condition.ts'
import type { Day } from '../hours.ts'
import type { ANSWER_PLACES, EMOJI_USES, How, If, ROUTING_MODES } from '../policy.ts'

/** The sections of a policy as it is read, in their order. */
export const READING_SECTIONS = [
  'brand',
  'responsible',
  'hours',
  'promises',
  'routing',
  'priorities',
  'rules',
  'channels',
  'tone',
  'words',
] as const
export type ReadingSectionKey = (typeof READING_SECTIONS)[number]

type Say = (what: string) => string

/** One language in which a policy is read. Lists come already joined with "or" or "and" by the language's own rules. */
export interface PolicyWords {
  readonly sections: Readonly<Record<ReadingSectionKey, string>>
  /** A clause for each line of a condition: "the customer tells of a problem or asks something". */
  readonly asks: { readonly [N in AskName]: (stated: NonNullable<Condition[N]>, say: SayList) => string }
  readonly values: {
    readonly intent: Readonly<Record<Intent, string>>
    readonly urgency: Readonly<Record<Urgency, string>>
    readonly sentiment: Readonly<Record<Sentiment, string>>
    readonly function: Readonly<Record<MessageFunction, string>>
    readonly language: Readonly<Record<Language, string>>
    readonly named: Readonly<Record<Naming, string>>
    readonly privateData: Readonly<Record<PrivateData, string>>
    readonly visibility: Readonly<Record<Visibility, string>>
    readonly purpose: Readonly<Record<Purpose, string>>
    readonly priority: Readonly<Record<Priority, string>>
    readonly day: Readonly<Record<Day, string>>
  }
  /** "When A and B, unless C"; "Always" where there are no clauses. */
  readonly when: (clauses: string | null, unless: string | null) => string
  /** A clause after the first: French begins it with "que". */
  readonly further: Say
  /** Around a name or a word that stands as it is. */
  readonly quote: Say
  /** Between a condition and what follows from it, and between the things that follow. */
  readonly colon: string
  readonly semicolon: string
  readonly if: Readonly<Record<If, string>>
  /** Each goes on after "we answer", but for `noAnswer`, which stands by itself. */
  readonly how: Readonly<Record<How, string>>
  /** A way of answering of a rule that does not itself say that we answer. */
  readonly ifAnswered: Say
  readonly who: {
    readonly queue: Say
    readonly team: Say
    readonly skill: Say
    readonly department: Say
    readonly person: Say
  }
  readonly priority: Say
  readonly asTheMatter: string
  readonly byScore: string
  readonly within: Say
  readonly promise: Say
  readonly needsApproval: string
  readonly hide: string
  readonly askToDelete: string
  readonly macro: Say
  readonly guideTo: Say
  readonly advice: Say
  readonly isHard: string
  readonly brandNames: Say
  readonly homonyms: Say
  readonly account: (handle: string, purpose: string, serves: string | null) => string
  readonly reopen: Say
  readonly forget: Say
  readonly answerWhere: Readonly<Record<(typeof ANSWER_PLACES)[number], string>>
  readonly queue: (name: string, team: string | null) => string
  readonly team: (name: string, speaks: string | null) => string
  readonly shift: (days: string, from: string, to: string) => string
  readonly department: (name: string, owns: string | null) => string
  readonly skills: Say
  readonly plan: (name: string, offers: string | null) => string
  readonly timeZone: Say
  /** Days in a row: "Monday to Saturday". */
  readonly days: (first: string, last: string) => string
  readonly open: (days: string, spans: string) => string
  readonly closed: Say
  readonly holidays: Say
  readonly exception: (date: string, spans: string | null) => string
  readonly span: (from: string, to: string) => string
  readonly firstAnswer: Say
  readonly byPriority: (minutes: Readonly<Record<Priority, string>>) => string
  readonly resolution: Say
  readonly publicClosure: Say
  readonly nextAnswer: Say
  readonly departmentAnswer: Say
  readonly inform: Say
  /** A sentence of its own, below the promise. */
  readonly inHoursAlone: string
  readonly runsWhileWaiting: string
  readonly acknowledgementCounts: string
  readonly warnAt: Say
  readonly informMacro: Say
  /** What waits longer than promised, and what becomes of it. `who`: priorities joined with "or", null for all. */
  readonly climb: (late: string, who: string | null) => string
  readonly climbTo: { readonly queue: Say; readonly supervisors: string }
  readonly routingMode: Readonly<Record<(typeof ROUTING_MODES)[number], string>>
  readonly routingOtherwise: Say
  readonly capacity: Say
  readonly weight: (channel: string, weight: string) => string
  readonly returnAfterAway: Say
  readonly overloadAt: Say
  readonly cover: (people: number, isAlways: boolean) => string
  readonly coverLanguages: Say
  readonly points: (points: string, when: string) => string
  readonly levels: (urgent: string, high: string, normal: string) => string
  readonly atLeast: Say
  readonly atMost: Say
  readonly guide: (name: string, reach: string) => string
  readonly macroText: (name: string, text: string) => string
  readonly publicPromise: Say
  readonly publicFollowUp: Say
  readonly address: { readonly tu: Say; readonly lei: Say; readonly vous: Say }
  readonly italian: string
  readonly french: string
  readonly greets: string
  readonly thanks: string
  readonly signature: Say
  readonly forbiddenWords: Say
  readonly emoji: Readonly<Record<(typeof EMOJI_USES)[number], string>>
  readonly maxCharacters: Say
  /** What the full stop after some of the words means. */
  readonly wholeWords: string
  readonly topic: (name: string, words: string) => string
  readonly keywords: (name: string, words: string) => string
}

/** What the words need to say lists and names of this very policy. */
export interface SayList {
  /** "a, b or c" */
  readonly or: (values: readonly string[]) => string
  readonly number: (value: number) => string
  /** The name of a plan by its key. */
  readonly plan: (key: string) => string
}
