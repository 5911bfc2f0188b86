import { ActionIcon } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import type { ComponentPropsWithRef } from 'react'
import { useT } from '../i18n/locale-provider.tsx'
import { setPreference, THEMES, type Theme, usePreference } from './preferences.ts'

const ICONS = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const

const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'

export function useThemeLabel(): string {
  const t = useT()
  const theme = usePreference('theme')
  return t('app.themeIs', { theme: t(`app.theme.${theme}`) })
}

/** Without a tip of ours: the sign-in page shows it too, and tips weigh as much as half of that page. */
export function ThemeButton(rest: ComponentPropsWithRef<'button'>) {
  const label = useThemeLabel()
  const theme = usePreference('theme')
  const Icon = ICONS[theme]
  return (
    <ActionIcon
      {...rest}
      variant="subtle"
      color="gray"
      size={40}
      radius={12}
      aria-label={label}
      onClick={() => setPreference('theme', nextTheme(theme))}
    >
      <Icon size={20} stroke={1.6} color="var(--dim)" />
    </ActionIcon>
  )
}
