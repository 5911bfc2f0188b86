import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import type { Locale } from '../../../src/core/language.ts'
import { getPreference, usePreference } from '../app/preferences.ts'
import { useStore } from '../app/store.ts'
import { definePart, type Part } from '../parts/part.ts'
import { fetchWhenQuiet } from '../parts/when-quiet.ts'
import { createFormats, type Formats } from './formats.ts'
import { createTranslate, type Translate } from './translator.ts'

interface Language {
  readonly locale: Locale
  readonly t: Translate
  readonly formats: Formats
}

const LanguageContext = createContext<Language | null>(null)

type Catalogue = Part<{ readonly catalogue: ReadonlyMap<string, string> }>

// Three languages, of which a person speaks one.
const isSeldom = true

const FIRST: Record<Locale, Catalogue> = {
  it: definePart(() => import('./catalogues/it.ts'), { isSeldom }),
  fr: definePart(() => import('./catalogues/fr.ts'), { isSeldom }),
  en: definePart(() => import('./catalogues/en.ts'), { isSeldom }),
}

/** Texts of screens that few open. */
const REST: Record<Locale, Catalogue> = {
  it: definePart(() => import('./catalogues/it-rest.ts'), { isSeldom }),
  fr: definePart(() => import('./catalogues/fr-rest.ts'), { isSeldom }),
  en: definePart(() => import('./catalogues/en-rest.ts'), { isSeldom }),
}

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
    void FIRST[locale].wait().then(({ catalogue }) => {
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

interface WholeLanguageProps {
  readonly children: ReactNode
  /** Stands here when they could not be fetched. */
  readonly whenMissing?: ReactNode
  /** Stands here while they are on the way; nothing by itself. */
  readonly meanwhile?: ReactNode
}

/** For what needs the texts that are not loaded at first: it is not shown before they are here. */
export function WholeLanguage({ children, whenMissing, meanwhile }: WholeLanguageProps) {
  const { locale } = useLanguage()
  const language = useWholeLanguage(locale)
  const { isMissing } = useStore(REST[locale].state)
  if (language !== null) return <LanguageContext value={language}>{children}</LanguageContext>
  return isMissing ? whenMissing : meanwhile
}

function useWholeLanguage(locale: Locale): Language | null {
  const [whole, setWhole] = useState(wholeLanguages.get(locale) ?? null)
  useEffect(() => {
    let isCurrent = true
    void waitForWhole(locale).then(language => {
      if (isCurrent) setWhole(language)
    })
    return () => {
      isCurrent = false
    }
  }, [locale])
  return whole
}

/** Many places need them: put together once. */
const wholeLanguages = new Map<Locale, Language>()

async function waitForWhole(locale: Locale): Promise<Language> {
  const [first, rest] = await Promise.all([FIRST[locale].wait(), REST[locale].wait()])
  const known = wholeLanguages.get(locale)
  const language = known ?? speak({ locale, catalogue: new Map([...first.catalogue, ...rest.catalogue]) })
  wholeLanguages.set(locale, language)
  return language
}

// Almost every ticket needs them sooner or later.
fetchWhenQuiet({ wait: () => waitForWhole(getPreference('locale')) })

/** The texts of a language that the screen need not speak. @throws DeskError `offline` */
export const loadTranslate = async (locale: Locale): Promise<Translate> =>
  createTranslate(locale, (await FIRST[locale].fetch()).catalogue)
