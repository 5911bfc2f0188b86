import { Menu, VisuallyHidden } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { View } from '../../../../../src/core/ticket/view.ts'
import { countsQuery } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { savedViewCountsQuery } from '../../../api/view-queries.ts'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { lazyPart } from '../../../parts/lazy-part.tsx'
import { digitAt, FIRST_VIEWS } from '../views/order-choices.ts'
import { useViewChoices } from '../views/use-view-choices.ts'
import classes from './view-switch.module.css'

const SavedViewItems = lazyPart(() => import('../views/saved-view-items.tsx'), 'SavedViewItems')

const FIRST: readonly View[] = FIRST_VIEWS
const FURTHER: readonly View[] = [
  'breached',
  'dueSoon',
  'byName',
  'namingMe',
  'awaitingApproval',
  'goesLater',
  'waiting',
  'snoozed',
  'resolved',
  'publicOwed',
  'withDepartments',
  'departmentAnswered',
  'undelivered',
]

const AWAITED = ['awaitingApproval', 'namingMe'] as const satisfies readonly View[]

interface Props {
  readonly view: View
  /** The saved view that is open. */
  readonly savedId: string | undefined
  onChange(view: View): void
}

export function ViewSwitch({ view: deskView, savedId, onChange }: Props) {
  const { t, formats } = useLanguage()
  const { data: counts } = useQuery(countsQuery)
  const countOf = (each: View) => counts?.views[each] ?? 0
  const mayApprove = useMay('reply.approve')
  // Somebody waits for my word: that is not to be found behind a menu alone.
  const awaited = AWAITED.filter(each => countOf(each) > 0 && (each !== 'awaitingApproval' || mayApprove))
  const { saved, choices } = useViewChoices()
  const open = saved.find(({ id }) => id === savedId)
  const view = open === undefined ? deskView : null
  const further = FURTHER.find(each => each === view) ?? null
  const isBehind = further !== null || open !== undefined
  const digitOf = (each: View) =>
    digitAt(choices.findIndex(choice => 'view' in choice && choice.view === each))
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
      <Menu position="bottom-end" width={250} styles={{ dropdown: { maxHeight: '70vh', overflowY: 'auto' } }}>
        <Menu.Target>
          <button type="button" className={classes.view} aria-current={isBehind ? 'true' : undefined}>
            <span>{open?.name ?? (further === null ? t('inbox.more') : t(`inbox.view.${further}`))}</span>
            {open !== undefined && <SavedCount id={open.id} />}
            {further !== null && <small>{formats.short(countOf(further))}</small>}
            {!isBehind && awaited.length > 0 && (
              <i className={classes.awaited}>
                <VisuallyHidden>
                  {formats.list(
                    awaited.map(each => `${t(`inbox.view.${each}`)}: ${formats.number(countOf(each))}`),
                  )}
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
                  {formats.number(countOf(each))} <KeyOf digit={digitOf(each)} />
                </span>
              }
            >
              {t(`inbox.view.${each}`)}
            </Menu.Item>
          ))}
          <SavedViewItems />
        </Menu.Dropdown>
      </Menu>
    </nav>
  )
}

const KeyOf = ({ digit }: { readonly digit: string | undefined }) =>
  digit === undefined ? null : <KeyHint keys={digit} />

/** Asked for while the view is open: the others are counted once somebody looks for them. */
function SavedCount({ id }: { readonly id: string }) {
  const { formats } = useLanguage()
  const { data } = useQuery(savedViewCountsQuery)
  const count = data?.counts[id]
  return count === undefined ? null : <small>{formats.short(count)}</small>
}
