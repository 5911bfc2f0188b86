import { isKnownLanguage, type KnownLanguage, type Language } from '../language.ts'
import { findWords, foldText } from '../triage/find-words.ts'
import type { Tone } from './policy.ts'
import { findStrangeAddress } from './tone-address.ts'

/** In what a text departs from how the brand speaks. Hints to its author; a forbidden word alone is refused. */
export type ToneFlaw =
  | { readonly kind: 'forbiddenWord'; readonly word: string }
  | { readonly kind: 'tooManyEmoji'; readonly count: number; readonly most: number }
  | { readonly kind: 'noGreeting' }
  /** `{initials}` are still to be filled in. */
  | { readonly kind: 'noSignature'; readonly signature: string }
  | { readonly kind: 'tooLong'; readonly by: number; readonly most: number }
  | { readonly kind: 'wrongAddress'; readonly word: string; readonly expected: 'tu' | 'lei' | 'vous' }

export interface Spoken {
  readonly visibility: 'public' | 'direct'
  /** In which it is written: the customer's. */
  readonly language: Language
  readonly isFirstAnswer: boolean
}

/** What a person would mend, the gravest first. An empty text has no flaws: nobody has spoken yet. */
export function findToneFlaws(text: string, tone: Tone, spoken: Spoken): ToneFlaw[] {
  if (text.trim() === '') return []
  return [
    ...findForbidden(text, tone),
    ...findLength(text, tone, spoken),
    ...findAddress(text, tone, spoken),
    ...findEmoji(text, tone),
    ...findGreeting(text, tone, spoken),
    ...findSignature(text, tone, spoken),
  ]
}

/** In the policy's own writing. As everywhere, a word stands for all that begin with it, unless a full stop ends it. */
export function listForbiddenWords(text: string, { forbiddenWords }: Tone): string[] {
  const found = new Set(findWords(text, forbiddenWords))
  const bare = forbiddenWords.map(word => word.replace(/\.$/, ''))
  return [...new Set(bare.filter(word => found.has(foldText(word))))]
}

const findForbidden = (text: string, tone: Tone): ToneFlaw[] =>
  listForbiddenWords(text, tone).map(word => ({ kind: 'forbiddenWord', word }))

const segments = new Intl.Segmenter('en')
const countCharacters = (text: string): number => [...segments.segment(text)].length

function findLength(text: string, { maxCharacters }: Tone, { visibility }: Spoken): ToneFlaw[] {
  if (maxCharacters === null || visibility !== 'public') return []
  const by = countCharacters(text) - maxCharacters
  return by > 0 ? [{ kind: 'tooLong', by, most: maxCharacters }] : []
}

function findAddress(text: string, { address }: Tone, { language }: Spoken): ToneFlaw[] {
  const expected = language === 'it' || language === 'fr' ? address[language] : undefined
  if (expected === undefined) return []
  const word = findStrangeAddress(text, language === 'it' ? 'it' : 'fr', expected)
  return word === null ? [] : [{ kind: 'wrongAddress', word, expected }]
}

/** Signs of law and trade are written as letters unless they are asked to be pictures. */
const LETTERS = /^[©®™]$/u
const PICTURE = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u
const MOST_EMOJI = { free: Number.POSITIVE_INFINITY, few: 1, none: 0 } as const

/** A family is one emoji, and so is a flag. */
export const countEmoji = (text: string): number =>
  [...segments.segment(text)].filter(({ segment }) => PICTURE.test(segment) && !LETTERS.test(segment)).length

function findEmoji(text: string, { emoji }: Tone): ToneFlaw[] {
  const most = MOST_EMOJI[emoji]
  const count = countEmoji(text)
  return count > most ? [{ kind: 'tooManyEmoji', count, most }] : []
}

const GREETINGS: Readonly<Record<KnownLanguage, readonly string[]>> = {
  it: [
    'ciao',
    'buongiorno',
    'buon giorno',
    'buonasera',
    'buona sera',
    'buon pomeriggio',
    'salve',
    'gentil',
    'car',
  ],
  fr: ['bonjour', 'bonsoir', 'salut', 'coucou', 'cher', 'chère', 'hello'],
  en: ['hello', 'hi.', 'hey', 'dear', 'good morning', 'good afternoon', 'good evening'],
  es: ['hola', 'buenos', 'buenas', 'buen día', 'estimad', 'querid'],
  de: ['hallo', 'guten', 'hi.', 'moin', 'servus', 'grüß', 'grüezi', 'lieb', 'sehr geehrt'],
  pt: ['olá', 'oi.', 'bom dia', 'boa tarde', 'boa noite', 'prezad', 'car'],
}
/** A greeting stands here at the latest: behind a handle, or a name. */
const GREETED_WITHIN = 40

function findGreeting(text: string, { greets }: Tone, { language, isFirstAnswer }: Spoken): ToneFlaw[] {
  if (!greets || !isFirstAnswer || !isKnownLanguage(language)) return []
  const beginning = text.trimStart().slice(0, GREETED_WITHIN)
  return findWords(beginning, GREETINGS[language]).length > 0 ? [] : [{ kind: 'noGreeting' }]
}

function findSignature(text: string, { signature }: Tone, { visibility }: Spoken): ToneFlaw[] {
  if (signature === null || visibility !== 'public') return []
  return endsWithSignature(text, signature) ? [] : [{ kind: 'noSignature', signature }]
}

const INITIALS = '{initials}'

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** Whoever's initials they are. */
function endsWithSignature(text: string, signature: string): boolean {
  const pattern = signature.trim().split(INITIALS).map(escaped).join('\\p{L}{1,4}')
  return new RegExp(`${pattern}\\s*$`, 'u').test(text.trimEnd())
}

/** `^{initials}` → `^MR`. */
export const writeSignature = (signature: string, initials: string): string =>
  signature.replaceAll(INITIALS, () => initials)
