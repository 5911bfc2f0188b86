import type { ReactNode } from 'react'
import { LOCALES } from '../../../../src/core/language.ts'
import { LANGUAGE_NAMES } from '../../app/language-names.ts'
import { setPreference, usePreference } from '../../app/preferences.ts'
import { ThemeButton, useThemeLabel } from '../../app/theme-button.tsx'
import { useT } from '../../i18n/locale-provider.tsx'
import classes from './sign-in.module.css'

interface Props {
  readonly title: string
  readonly words: string
  readonly children: ReactNode
}

/** The page before the desk: name, language, theme, and one card. */
export function Door({ title, words, children }: Props) {
  const t = useT()
  const locale = usePreference('locale')
  return (
    <div className={classes.page}>
      <title>{`${title} · Pronto`}</title>
      <header className={classes.head}>
        <span className={classes.brand}>
          <img src="/icon.svg" alt="" width={30} height={30} /> Pronto
        </span>
        <nav className={classes.languages} aria-label={t('app.language')}>
          {LOCALES.map(each => (
            <button
              key={each}
              type="button"
              lang={each}
              aria-pressed={each === locale}
              onClick={() => setPreference('locale', each)}
            >
              {LANGUAGE_NAMES[each]}
            </button>
          ))}
          <ThemeButton title={useThemeLabel()} />
        </nav>
      </header>
      <main className={classes.card}>
        <h1>{title}</h1>
        <p className={classes.words}>{words}</p>
        {children}
      </main>
    </div>
  )
}
