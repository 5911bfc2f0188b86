import { Menu } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { listActions } from '../../../actions/registry.ts'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { useTranslating } from './use-translating.ts'

/** A line of the ticket's menu: the whole conversation at once. */
export function TranslateItem() {
  return (
    <WholeLanguage>
      <Item />
    </WholeLanguage>
  )
}

function Item() {
  const t = useT()
  if (useTranslating() === null) return null
  const run = () =>
    listActions()
      .find(({ id }) => id === 'translateAll')
      ?.run()
  return (
    <Menu.Item leftSection={<IconLanguage size={16} />} onClick={run}>
      {t('translations.all')}
    </Menu.Item>
  )
}
