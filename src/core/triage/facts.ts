import type { Purpose } from '../account/purpose.ts'
import type { Language } from '../language.ts'
import type { SightingSource, Visibility } from '../message/message.ts'
import { readTopic, type Topics } from './read-topic.ts'
import { readIntent, readUrgency } from './read-words.ts'

export const INTENTS = [
  'problem',
  'question',
  'praise',
  'purchase',
  'cancellation',
  'suggestion',
  'chatter',
  'spam',
] as const
export type Intent = (typeof INTENTS)[number]

export const URGENCIES = ['high', 'normal', 'low'] as const
export type Urgency = (typeof URGENCIES)[number]

/** How the text names the brand: by its @handle, by its name alone, or not at all. */
export const NAMINGS = ['handle', 'name', 'none'] as const
export type Naming = (typeof NAMINGS)[number]

/** A value, how sure we are of it (0 to 1), and the words in which it was seen. */
export interface Fact<T> {
  readonly value: T
  readonly confidence: number
  readonly evidence: readonly string[]
}

export interface Facts {
  readonly language: Fact<Language>
  readonly named: Fact<Naming>
  readonly intent: Fact<Intent>
  readonly urgency: Fact<Urgency>
  readonly topic: Fact<string | null>
  readonly visibility: Fact<Visibility>
  readonly writtenTo: Fact<Purpose>
  readonly followers: Fact<number>
  readonly hasOpenTicket: Fact<boolean>
  /** Said on a matter that was resolved a short while ago. */
  readonly isAfterResolution: Fact<boolean>
  /** Whether the author turned to us: by @, by answering or quoting us. */
  readonly isAddressed: Fact<boolean>
  readonly mayAnswerPublicly: Fact<boolean>
}

export type FactName = keyof Facts

/** All that triage may know of a message before it decides. */
export interface Circumstances {
  readonly text: string
  readonly language: { readonly value: Language; readonly confidence: number }
  readonly visibility: Visibility
  readonly source: SightingSource
  readonly accountPurpose: Purpose
  readonly brandHandles: readonly string[]
  readonly brandNames: readonly string[]
  readonly followers: number
  readonly hasOpenTicket: boolean
  readonly isAfterResolution: boolean
  readonly isAddressed: boolean
  readonly mayAnswerPublicly: boolean
}

const certain = <T>(value: T): Fact<T> => ({ value, confidence: 1, evidence: [] })

export function gatherFacts(c: Circumstances, topics: Topics): Facts {
  return {
    language: { ...c.language, evidence: [] },
    named: readNaming(c),
    intent: readIntent(c.text, c.language.value),
    urgency: readUrgency(c.text, c.language.value),
    topic: readTopic(c.text, topics),
    visibility: certain(c.visibility),
    writtenTo: certain(c.accountPurpose),
    followers: certain(c.followers),
    hasOpenTicket: certain(c.hasOpenTicket),
    isAfterResolution: certain(c.isAfterResolution),
    isAddressed: certain(c.isAddressed),
    mayAnswerPublicly: certain(c.mayAnswerPublicly),
  }
}

function readNaming(c: Circumstances): Fact<Naming> {
  const text = c.text.toLowerCase()
  const handle = c.brandHandles.find(each => text.includes(`@${each.toLowerCase()}`))
  if (handle !== undefined) return { value: 'handle', confidence: 1, evidence: [`@${handle}`] }
  const name = c.brandNames.find(each => text.includes(each.toLowerCase()))
  if (name !== undefined) return { value: 'name', confidence: 0.9, evidence: [name] }
  return certain('none')
}
