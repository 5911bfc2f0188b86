import type { Locale } from '../language.ts'
import { english } from './lexicon/english.ts'
import { french } from './lexicon/french.ts'
import { italian } from './lexicon/italian.ts'
import type { Lexicon } from './lexicon/lexicon-form.ts'

export type { Lexicon } from './lexicon/lexicon-form.ts'

export const LEXICON: Readonly<Record<Locale, Lexicon>> = { it: italian, fr: french, en: english }
