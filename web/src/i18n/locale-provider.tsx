import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Locale } from '../../../src/core/language.ts'
import { usePreference } from '../app/preferences.ts'
import { createFormats, type Formats } from './formats.ts'
import { createTranslate, type Translate } from './translator.ts'

interface Language {
  readonly locale: Locale
  readonly t: Translate
  readonly formats: Formats
}

const LanguageContext = createContext<Language | null>(null)

const LOADERS = {
  it: () => import('./catalogues/it.ts'),
  fr: () => import('./catalogues/fr.ts'),
  en: () => import('./catalogues/en.ts'),
} as const satisfies Record<Locale, () => Promise<{ catalogue: ReadonlyMap<string, string> }>>

/** Texts of screens that few open. */
const REST_LOADERS = {
  it: () => import('./catalogues/it-rest.ts'),
  fr: () => import('./catalogues/fr-rest.ts'),
  en: () => import('./catalogues/en-rest.ts'),
} as const satisfies Record<Locale, () => Promise<{ catalogue: ReadonlyMap<string, string> }>>

interface Loaded {
  readonly locale: Locale
  readonly catalogue: ReadonlyMap<string, string>
}

/** Nothing is shown before the first catalogue is here; a later change keeps the old words until the new ones are. */
export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const locale = usePreference('locale')
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  useEffect(() => {
    let isCurrent = true
    LOADERS[locale]().then(({ catalogue }) => {
      if (isCurrent) setLoaded({ locale, catalogue })
    })
    document.documentElement.lang = locale
    return () => {
      isCurrent = false
    }
  }, [locale])
  const language = useMemo(() => loaded && speak(loaded), [loaded])
  if (language === null) return null
  return <LanguageContext value={language}>{children}</LanguageContext>
}

const speak = ({ locale, catalogue }: Loaded): Language => ({
  locale,
  t: createTranslate(locale, catalogue),
  formats: createFormats(locale),
})

export function useLanguage(): Language {
  const language = use(LanguageContext)
  if (language === null) throw new Error('outside of LocaleProvider')
  return language
}

export const useT = (): Translate => useLanguage().t

/** For screens that need the texts which are not loaded at first; nothing is shown before they are here. */
export function WholeLanguage({ children }: { readonly children: ReactNode }) {
  const language = useWholeLanguage()
  return language === null ? null : <LanguageContext value={language}>{children}</LanguageContext>
}

function useWholeLanguage(): Language | null {
  const { locale } = useLanguage()
  const [rest, setRest] = useState<Loaded | null>(null)
  useEffect(() => {
    let isCurrent = true
    Promise.all([LOADERS[locale](), REST_LOADERS[locale]()]).then(([first, more]) => {
      if (isCurrent) setRest({ locale, catalogue: new Map([...first.catalogue, ...more.catalogue]) })
    })
    return () => {
      isCurrent = false
    }
  }, [locale])
  return useMemo(() => rest && speak(rest), [rest])
}

/** The texts of a language that the screen need not speak. */
export const loadTranslate = async (locale: Locale): Promise<Translate> =>
  createTranslate(locale, (await LOADERS[locale]()).catalogue)
