import { Document, isMap, isScalar } from 'yaml'
import type { PolicyDocument } from './policy.ts'

/** What each section is for, said where it begins: a policy is opened by people who see it for the first time. */
const COMMENTS: Readonly<Partial<Record<keyof PolicyDocument, string>>> = {
  brandNames: 'How customers call us.',
  accounts: 'What each account is for.',
  topics:
    'Words by which a topic is known: the beginning of a word is enough, a full stop ends a whole word.',
  keywords: 'Words that count by themselves.',
  homonyms: 'Beside these words our name means something else.',
  hours: 'When people are at the desk.',
  queues: 'Where matters wait, and who serves them.',
  departments: 'Who outside the desk owns answers.',
  promises: 'By when we answer. In minutes.',
  climbs: 'What becomes of a matter that waits too long.',
  routing: 'How matters come to people.',
  cover: 'When somebody must be at the desk.',
  priorities: 'What comes first: points add up, hard rules have the last word.',
  guides: 'Where customers are led.',
  macros: 'Prepared answers.',
  publicLoop: 'What we say in public of a matter that goes on in private.',
  tone: 'How we speak.',
  rules: 'Read from the top: each part is decided by the first rule that fires and speaks of it.',
}

/** A policy as YAML, for people to go on from. */
export function writePolicy(policy: PolicyDocument): string {
  const yaml = new Document(policy, { aliasDuplicateObjects: false })
  if (isMap(yaml.contents))
    for (const [at, { key }] of yaml.contents.items.entries()) {
      if (!isScalar(key)) continue
      const comment = COMMENTS[key.value as keyof PolicyDocument]
      if (comment !== undefined) key.commentBefore = ` ${comment}`
      key.spaceBefore = at > 0
    }
  return yaml.toString({ lineWidth: 110, flowCollectionPadding: true })
}
