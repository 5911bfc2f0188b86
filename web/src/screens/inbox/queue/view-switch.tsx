import { Menu, VisuallyHidden } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { View } from '../../../../../src/core/ticket/view.ts'
import { countsQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { VIEW_ORDER } from '../../../app/search.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './view-switch.module.css'

const FIRST: readonly View[] = ['mine', 'unassigned', 'all']
const FURTHER: readonly View[] = [
  'breached',
  'dueSoon',
  'awaitingApproval',
  'waiting',
  'snoozed',
  'resolved',
  'publicOwed',
  'withDepartments',
  'departmentAnswered',
  'undelivered',
]

interface Props {
  readonly view: View
  onChange(view: View): void
}

export function ViewSwitch({ view, onChange }: Props) {
  const { t, formats } = useLanguage()
  const { data: counts } = useQuery(countsQuery)
  const countOf = (each: View) => counts?.views[each] ?? 0
  // Somebody waits for my word: that is not to be found behind a menu alone.
  const isAwaited = useMay('reply.approve') && countOf('awaitingApproval') > 0
  const further = FURTHER.includes(view) ? view : null
  return (
    <nav className={classes.views} aria-label={t('inbox.views')}>
      {FIRST.map(each => (
        <button
          key={each}
          type="button"
          className={classes.view}
          aria-current={each === view ? 'true' : undefined}
          onClick={() => onChange(each)}
        >
          <span>{t(`inbox.view.${each}`)}</span> <small>{formats.short(countOf(each))}</small>
        </button>
      ))}
      <Menu position="bottom-end" width={230}>
        <Menu.Target>
          <button type="button" className={classes.view} aria-current={further !== null ? 'true' : undefined}>
            <span>{further === null ? t('inbox.more') : t(`inbox.view.${further}`)}</span>
            {further !== null && <small>{formats.short(countOf(further))}</small>}
            {further === null && isAwaited && (
              <i className={classes.awaited}>
                <VisuallyHidden>
                  {t('inbox.count.awaitingApproval', { n: formats.number(countOf('awaitingApproval')) })}
                </VisuallyHidden>
              </i>
            )}
            <IconChevronDown size={14} aria-hidden="true" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          {FURTHER.map(each => (
            <Menu.Item
              key={each}
              onClick={() => onChange(each)}
              rightSection={
                <span className={classes.itemCount}>
                  {formats.number(countOf(each))}{' '}
                  {VIEW_ORDER.indexOf(each) < 9 && <KeyHint keys={String(VIEW_ORDER.indexOf(each) + 1)} />}
                </span>
              }
            >
              {t(`inbox.view.${each}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}
