import type { CharacterKind, Language } from '../character.ts'

export const TOPICS = [
  'billing',
  'network',
  'repair',
  'shop',
  'app',
  'roaming',
  'contract',
  'delivery',
  'praise',
  'purchase',
  'chatter',
  'press',
] as const
export type Topic = (typeof TOPICS)[number]

/** How the text names the brand; `nameOnly` says Aurora without an @, `none` says nothing that concerns it. */
export type Named = 'care' | 'marketing' | 'both' | 'nameOnly' | 'none'
export type Urgency = 'high' | 'normal' | 'low'
export type Intent =
  | 'problem'
  | 'question'
  | 'praise'
  | 'purchase'
  | 'suggestion'
  | 'cancellation'
  | 'chatter'
  | 'spam'

/** The first post of a matter. `{o|a}` takes the ending for him | her; `{town}` is where the author lives. */
export interface Opening {
  readonly id: string
  readonly language: Language
  readonly topic: Topic
  readonly characters: readonly CharacterKind[]
  readonly named: Named
  readonly urgency: Urgency
  readonly intent: Intent
  readonly text: string
}

type Heading = Omit<Opening, 'id' | 'language' | 'characters' | 'text'>

/** Texts that have everything in common but the words. The heading makes their ids. */
export function openings(
  language: Language,
  { topic, named, urgency, intent }: Heading,
  characters: readonly CharacterKind[],
  texts: readonly string[],
): Opening[] {
  const stem = [language, topic, named, intent, urgency, characters.join('+')].join('.')
  return texts.map((text, at) => ({
    id: `${stem}.${at + 1}`,
    language,
    topic,
    characters,
    named,
    urgency,
    intent,
    text,
  }))
}
