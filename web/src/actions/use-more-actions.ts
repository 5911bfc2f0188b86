import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { LOCALES } from '../../../src/core/language.ts'
import { meQuery } from '../api/queries.ts'
import { LANGUAGE_NAMES } from '../app/language-names.ts'
import { leaveDesk } from '../app/leave-desk.ts'
import { setPreference, THEMES } from '../app/preferences.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { SECTIONS } from '../screens/settings/sections.ts'
import type { Action } from './registry.ts'

/** What is done seldom and on every screen: found in the palette by its name, and needing no key. */
export function useMoreActions(): readonly Action[] {
  const t = useT()
  const navigate = useNavigate()
  const { data: me } = useQuery(meQuery)
  const settings = SECTIONS.filter(({ needs }) => needs === null || me?.permissions.includes(needs)).map(
    ({ key, label }) => ({
      id: `settings ${key}`,
      group: 'navigation' as const,
      label: t('palette.settings', { section: t(label) }),
      run: () => void navigate({ to: '/settings', search: { section: key } }),
    }),
  )
  const themes = THEMES.map(theme => ({
    id: `theme ${theme}`,
    group: 'desk' as const,
    label: t('palette.theme', { theme: t(`app.theme.${theme}`) }),
    words: t('palette.themeWords'),
    run: () => setPreference('theme', theme),
  }))
  const languages = LOCALES.map(locale => ({
    id: `language ${locale}`,
    group: 'desk' as const,
    label: t('palette.language', { language: LANGUAGE_NAMES[locale] }),
    words: t('palette.languageWords'),
    run: () => setPreference('locale', locale),
  }))
  const leave: Action = {
    id: 'signOut',
    group: 'desk',
    label: t('app.signOut'),
    words: t('palette.signOutWords'),
    run: () => void leaveDesk(),
  }
  return [...settings, ...themes, ...languages, leave]
}
