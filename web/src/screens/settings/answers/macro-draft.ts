import type { MacroView } from '../../../../../src/contract/macro.ts'
import {
  KNOWN_LANGUAGES,
  type KnownLanguage,
  LOCALES,
  type Locale,
  type LocalText,
} from '../../../../../src/core/language.ts'
import { checkMacroText, type MacroFlaw } from '../../../../../src/core/macro/check-macro-text.ts'
import type { MacroAct, MacroTexts } from '../../../../../src/core/macro/macro.ts'

/** A macro as somebody is writing it: every text may still be empty. */
export interface MacroDraft {
  readonly id: string
  /** Null for a new one. */
  readonly version: number | null
  readonly key: string
  readonly name: LocalText
  readonly texts: Readonly<Record<KnownLanguage, string>>
  readonly acts: readonly MacroAct[]
  readonly team: string | null
}

const NO_TEXTS = { it: '', fr: '', en: '', es: '', de: '', pt: '' }

export const newMacro = (): MacroDraft => ({
  id: crypto.randomUUID(),
  version: null,
  key: '',
  name: { it: '', fr: '', en: '' },
  texts: NO_TEXTS,
  acts: [],
  team: null,
})

export const draftOf = ({ id, version, key, name, texts, acts, team }: MacroView): MacroDraft => ({
  id,
  version,
  key,
  name,
  texts: { ...NO_TEXTS, ...texts },
  acts,
  team,
})

/** The name as its reader writes it: the other languages follow where they said the same, or nothing yet. */
export function nameIn(name: LocalText, locale: Locale, words: string): LocalText {
  const was = name[locale]
  const follow = (other: Locale) =>
    other === locale || name[other] === was || name[other] === '' ? words : name[other]
  return { it: follow('it'), fr: follow('fr'), en: follow('en') }
}

/** A short name made of a longer one: "Chiedi il numero" becomes "chiedi-il-numero". */
export const keyFrom = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)

export const textsOf = ({ texts }: MacroDraft): MacroTexts =>
  Object.fromEntries(
    KNOWN_LANGUAGES.map(language => [language, texts[language].trim()] as const).filter(
      ([, text]) => text !== '',
    ),
  )

export interface DraftTroubles {
  readonly name: boolean
  readonly key: boolean
  readonly texts: boolean
  readonly flaws: Readonly<Partial<Record<KnownLanguage, readonly MacroFlaw[]>>>
}

/** What is still to be mended before it can be kept. */
export function findTroubles(draft: MacroDraft, takenKeys: ReadonlySet<string>): DraftTroubles {
  const texts = textsOf(draft)
  const flaws = Object.entries(texts).flatMap(([language, text]) => {
    const found = checkMacroText(text)
    return found.length === 0 ? [] : [[language, found] as const]
  })
  return {
    name: LOCALES.some(locale => draft.name[locale].trim() === ''),
    key: !/^[\w-]{1,60}$/.test(draft.key) || (draft.version === null && takenKeys.has(draft.key)),
    texts: Object.keys(texts).length === 0,
    flaws: Object.fromEntries(flaws),
  }
}

export const isSound = ({ name, key, texts, flaws }: DraftTroubles): boolean =>
  !name && !key && !texts && Object.keys(flaws).length === 0
