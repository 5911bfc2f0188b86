import { Menu } from '@mantine/core'
import { IconCheck, IconKeyboard, IconLogout, IconTransfer } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { LOCALES, type Locale } from '../../../src/core/language.ts'
import { meQuery } from '../api/queries.ts'
import { useMay } from '../api/use-may.ts'
import { useT } from '../i18n/locale-provider.tsx'
import { myPresence } from '../presence/my-presence.ts'
import { PresenceItems } from '../presence/presence-items.tsx'
import { LANGUAGE_NAMES } from './language-names.ts'
import { setLayer } from './layers.ts'
import { leaveDesk } from './leave-desk.ts'
import classes from './person-menu.module.css'
import { setPreference, THEMES, usePreference } from './preferences.ts'
import { useStore } from './store.ts'

/** What the menu of the person has. */
export function PersonItems() {
  const t = useT()
  const { data: me } = useQuery(meQuery)
  const locale = usePreference('locale')
  const theme = usePreference('theme')
  const mayAct = useMay('ticket.act')
  const presence = useStore(myPresence)
  const name = me?.member.name ?? ''
  return (
    <>
      <div className={classes.who}>
        <div className={classes.name}>{name}</div>
        <div className={classes.mail}>{me?.member.email}</div>
      </div>
      {presence !== null && <PresenceItems />}
      <Menu.Label>{t('app.language')}</Menu.Label>
      {LOCALES.map(each => (
        <LanguageItem key={each} locale={each} isChosen={each === locale} />
      ))}
      <Menu.Label>{t('app.themeTitle')}</Menu.Label>
      {THEMES.map(each => (
        <Menu.Item
          key={each}
          rightSection={each === theme ? <IconCheck size={16} /> : null}
          onClick={() => setPreference('theme', each)}
        >
          {t(`app.theme.${each}`)}
        </Menu.Item>
      ))}
      <Menu.Divider />
      {mayAct && (
        <Menu.Item leftSection={<IconTransfer size={16} />} component={Link} to="/handover">
          {t('app.handover')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={() => setLayer('keyHelp', true)}>
        {t('app.keys')}
      </Menu.Item>
      <Menu.Item leftSection={<IconLogout size={16} />} onClick={leaveDesk}>
        {t('app.signOut')}
      </Menu.Item>
    </>
  )
}

function LanguageItem({ locale, isChosen }: { readonly locale: Locale; readonly isChosen: boolean }) {
  return (
    <Menu.Item
      lang={locale}
      rightSection={isChosen ? <IconCheck size={16} /> : null}
      onClick={() => setPreference('locale', locale)}
    >
      {LANGUAGE_NAMES[locale]}
    </Menu.Item>
  )
}
