import type { Purpose } from '../account/purpose.ts'
import type { Language } from '../language.ts'
import type { SightingSource, Visibility } from '../message/message.ts'
import type { Priority } from '../ticket/ticket.ts'
import type { Fact, Facts } from './facts.ts'
import { readNaming } from './read-naming.ts'
import { readTopic, type Topics } from './read-topic.ts'
import { readIntent, readUrgency } from './read-words.ts'

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
  readonly matterPriority: Priority | null
  readonly isAfterResolution: boolean
  readonly isAddressed: boolean
  readonly mayAnswerPublicly: boolean
  readonly isSealed: boolean
  readonly isAutomatic: boolean
}

const certain = <T>(value: T): Fact<T> => ({ value, confidence: 1, evidence: [] })

export function gatherFacts(c: Circumstances, topics: Topics): Facts {
  return {
    language: { ...c.language, evidence: [] },
    named: readNaming(c.text, c.brandHandles, c.brandNames),
    intent: readIntent(c.text, c.language.value),
    urgency: readUrgency(c.text, c.language.value),
    topic: readTopic(c.text, topics),
    visibility: certain(c.visibility),
    writtenTo: certain(c.accountPurpose),
    followers: certain(c.followers),
    hasOpenTicket: certain(c.hasOpenTicket),
    matterPriority: certain(c.matterPriority),
    isAfterResolution: certain(c.isAfterResolution),
    isAddressed: certain(c.isAddressed),
    mayAnswerPublicly: certain(c.mayAnswerPublicly),
    isSealed: certain(c.isSealed),
    isAutomatic: certain(c.isAutomatic),
  }
}
