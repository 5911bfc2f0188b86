import type { CharacterKind, Language } from '../character.ts'
import { CHARACTER_KINDS } from '../character.ts'
import type { Intent, Topic } from './opening.ts'

/** The moment of a talk in which a customer says something more. `direct…` are said in direct messages. */
export const SITUATIONS = [
  'quickAnswer',
  'slowAnswer',
  'promised',
  'questioned',
  'invited',
  'publicThanks',
  'trollReply',
  'quoteAnswer',
  'impatientReply',
  'impatientPost',
  'impatientQuote',
  'meToo',
  'quoteOther',
  'campaignReply',
  'directOpening',
  'directDetails',
  'directMore',
  'directPromised',
  'directThanks',
  'directImpatient',
] as const
export type Situation = (typeof SITUATIONS)[number]

/**
 * Something said after the opening. `topics` and `intents` limit it to such matters; absent, it fits all.
 * Besides the slots of an opening, direct messages have `{order}`, `{phone}` and `{account}`.
 */
export interface FollowUp {
  readonly id: string
  readonly language: Language
  readonly situation: Situation
  readonly characters: readonly CharacterKind[]
  readonly topics?: readonly Topic[]
  readonly intents?: readonly Intent[]
  readonly text: string
}

/** Everybody whom the brand can still win. */
export const CIVIL = CHARACTER_KINDS.filter(kind => kind !== 'troll')

interface Heading {
  readonly by?: readonly CharacterKind[]
  readonly topics?: readonly Topic[]
  readonly intents?: readonly Intent[]
}

export function followUps(
  language: Language,
  situation: Situation,
  { by = CIVIL, topics, intents }: Heading,
  texts: readonly string[],
): FollowUp[] {
  const whom = by === CIVIL ? 'civil' : by.join('+')
  const stem = [language, situation, whom, topics?.join('+') ?? 'any', intents?.join('+') ?? 'any'].join('.')
  return texts.map((text, at) => ({
    id: `${stem}.${at + 1}`,
    language,
    situation,
    characters: by,
    topics,
    intents,
    text,
  }))
}
