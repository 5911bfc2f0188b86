import { Menu } from '@mantine/core'
import { IconSettings } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { SavedView } from '../../../../../src/contract/view.ts'
import { savedViewCountsQuery } from '../../../api/view-queries.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useLanguage, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import switchClasses from '../queue/view-switch.module.css'
import { digitAt, type ViewChoice } from './order-choices.ts'
import classes from './saved-views.module.css'
import { useOpenView, useViewChoices } from './use-view-choices.ts'
import { viewLayer } from './view-layer.ts'

/** Saved views in the menu of all views, with what is in them now. */
export function SavedViewItems() {
  return (
    <WholeLanguage>
      <Items />
    </WholeLanguage>
  )
}

function Items() {
  const { t } = useLanguage()
  const { saved, choices } = useViewChoices()
  const { data } = useQuery(savedViewCountsQuery)
  const mine = saved.filter(({ isShared }) => !isShared)
  const shared = saved.filter(({ isShared }) => isShared)
  const item = (each: SavedView) => (
    <Item key={each.id} saved={each} choices={choices} count={data?.counts[each.id]} />
  )
  return (
    <>
      <Menu.Divider />
      {mine.length > 0 && <Menu.Label>{t('views.mine')}</Menu.Label>}
      {mine.map(item)}
      {shared.length > 0 && <Menu.Label>{t('views.everybodys')}</Menu.Label>}
      {shared.map(item)}
      <Menu.Item
        leftSection={<IconSettings size={15} aria-hidden="true" />}
        onClick={() => viewLayer.set({ kind: 'manage' })}
      >
        {t('views.manage')}
      </Menu.Item>
    </>
  )
}

interface ItemProps {
  readonly saved: SavedView
  readonly choices: readonly ViewChoice[]
  readonly count: number | undefined
}

function Item({ saved, choices, count }: ItemProps) {
  const { formats } = useLanguage()
  const open = useOpenView()
  const digit = digitAt(choices.findIndex(each => 'saved' in each && each.saved.id === saved.id))
  return (
    <Menu.Item
      onClick={() => open({ saved })}
      rightSection={
        <span className={switchClasses.itemCount}>
          {count !== undefined && formats.number(count)} {digit !== undefined && <KeyHint keys={digit} />}
        </span>
      }
    >
      <bdi className={classes.menuName}>{saved.name}</bdi>
    </Menu.Item>
  )
}
