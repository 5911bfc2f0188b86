import { ActionIcon, Tooltip } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useT } from '../i18n/locale-provider.tsx'
import { setPreference, THEMES, type Theme, usePreference } from './preferences.ts'

const ICONS = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const

const nextTheme = (theme: Theme): Theme => THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system'

export function ThemeButton() {
  const t = useT()
  const theme = usePreference('theme')
  const Icon = ICONS[theme]
  const label = t('app.themeIs', { theme: t(`app.theme.${theme}`) })
  return (
    <Tooltip label={label} position="right">
      <ActionIcon
        variant="subtle"
        color="gray"
        size={40}
        radius={12}
        aria-label={label}
        onClick={() => setPreference('theme', nextTheme(theme))}
      >
        <Icon size={20} stroke={1.6} color="var(--dim)" />
      </ActionIcon>
    </Tooltip>
  )
}
