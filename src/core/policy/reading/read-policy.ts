import type { Locale } from '../../language.ts'
import type { PolicyDocument } from '../policy.ts'
import { readBrand, readResponsible } from './read-brand.ts'
import { readChannels, readTone, readWords } from './read-channels.ts'
import { readHours } from './read-hours.ts'
import { readPromises } from './read-promises.ts'
import { readRouting } from './read-routing.ts'
import { readPriorities, readRules } from './read-rules.ts'
import { type ReadingLine, Saying } from './reading.ts'
import { sayWhen } from './say-condition.ts'
import { type PolicyWords, READING_SECTIONS, type ReadingSectionKey } from './words.ts'
import { ENGLISH } from './words-en.ts'
import { FRENCH } from './words-fr.ts'
import { ITALIAN } from './words-it.ts'

export type { ReadingLine } from './reading.ts'

/** A policy as people read it: sections of lines, each with the place in the document that it says. */
export interface ReadingSection {
  readonly key: ReadingSectionKey
  readonly title: string
  readonly lines: readonly ReadingLine[]
}

const WORDS: Readonly<Record<Locale, PolicyWords>> = { it: ITALIAN, fr: FRENCH, en: ENGLISH }

const READERS: Readonly<Record<ReadingSectionKey, (saying: Saying) => ReadingLine[]>> = {
  brand: readBrand,
  responsible: readResponsible,
  hours: readHours,
  promises: readPromises,
  routing: readRouting,
  priorities: readPriorities,
  rules: readRules,
  channels: readChannels,
  tone: readTone,
  words: readWords,
}

/** Pure: the same policy reads the same. */
export function readPolicy(document: PolicyDocument, locale: Locale): readonly ReadingSection[] {
  const saying = new Saying(document, WORDS[locale], locale)
  return READING_SECTIONS.map(key => ({
    key,
    title: saying.words.sections[key],
    lines: READERS[key](saying),
  })).filter(({ lines }) => lines.length > 0)
}

/** What a condition says, for screens that show one: "When the customer reports a problem". */
export const readCondition = (
  rule: Parameters<typeof sayWhen>[0],
  document: PolicyDocument,
  locale: Locale,
): string => sayWhen(rule, document, WORDS[locale], locale)
