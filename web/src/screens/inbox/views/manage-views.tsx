import { ActionIcon, Button, Modal } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { SavedView } from '../../../../../src/contract/view.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { explainViewError } from './explain-view-error.ts'
import classes from './saved-views.module.css'
import { useOrderViews, useRemoveView } from './use-view-acts.ts'
import { useOpenView, useViewChoices } from './use-view-choices.ts'
import { closeLayer, viewLayer } from './view-layer.ts'

/** Names, order, and the end of saved views. */
export function ManageViews() {
  return (
    <WholeLanguage>
      <Dialog />
    </WholeLanguage>
  )
}

function Dialog() {
  const t = useT()
  const { saved } = useViewChoices()
  const [removed, setRemoved] = useState<SavedView | null>(null)
  const removing = useRemoveView()
  const ordering = useOrderViews()
  const error = removing.error ?? ordering.error
  const lists = [saved.filter(({ isShared }) => !isShared), saved.filter(({ isShared }) => isShared)]
  const remove = (view: SavedView) =>
    removing.mutate({ id: view.id, removed: true }, { onSuccess: () => setRemoved(view) })
  const bringBack = ({ id }: SavedView) =>
    removing.mutate({ id, removed: false }, { onSuccess: () => setRemoved(null) })
  return (
    <Modal
      opened
      onClose={closeLayer}
      title={t('views.manage')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size={480}
      yOffset="10vh"
    >
      <div role="status">
        {removed !== null && (
          <p className={classes.removed}>
            {t('views.removed', { name: removed.name })}
            <Button size="compact-sm" variant="default" onClick={() => bringBack(removed)}>
              {t('views.undo')}
            </Button>
          </p>
        )}
      </div>
      {error !== null && <Trouble error={error} words={explainViewError(error, t)} />}
      {saved.length === 0 && <p className={classes.none}>{t('views.noneSaved')}</p>}
      {lists.map((views, index) => (
        <List
          key={index === 0 ? 'mine' : 'shared'}
          title={t(index === 0 ? 'views.mine' : 'views.everybodys')}
          views={views}
          onOrder={ids => ordering.mutate(ids)}
          onRemove={remove}
        />
      ))}
    </Modal>
  )
}

interface ListProps {
  readonly title: string
  readonly views: readonly SavedView[]
  onOrder(ids: string[]): void
  onRemove(view: SavedView): void
}

function List({ title, views, onOrder, onRemove }: ListProps) {
  if (views.length === 0) return null
  return (
    <section className={classes.list}>
      <h3>{title}</h3>
      <ul aria-label={title}>
        {views.map((view, place) => (
          <li key={view.id}>
            <Item
              view={view}
              onUp={place === 0 ? null : () => onOrder(swapped(views, place - 1))}
              onDown={place === views.length - 1 ? null : () => onOrder(swapped(views, place))}
              onRemove={() => onRemove(view)}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The ids with the one at this place and the next changed over. */
function swapped(views: readonly SavedView[], place: number): string[] {
  const ids = views.map(({ id }) => id)
  return [...ids.slice(0, place), ...ids.slice(place, place + 2).toReversed(), ...ids.slice(place + 2)]
}

interface ItemProps {
  readonly view: SavedView
  readonly onUp: (() => void) | null
  readonly onDown: (() => void) | null
  onRemove(): void
}

function Item({ view, onUp, onDown, onRemove }: ItemProps) {
  const t = useT()
  const open = useOpenView()
  const { id, name } = view
  const acts = [
    {
      label: t('views.renameNamed', { name }),
      Icon: IconPencil,
      run: () => viewLayer.set({ kind: 'save', id }),
    },
    { label: t('views.up', { name }), Icon: IconArrowUp, run: onUp },
    { label: t('views.down', { name }), Icon: IconArrowDown, run: onDown },
    { label: t('views.remove', { name }), Icon: IconTrash, run: onRemove },
  ]
  return (
    <>
      <button
        type="button"
        className={classes.name}
        onClick={() => {
          closeLayer()
          open({ saved: view })
        }}
      >
        <bdi>{name}</bdi>
      </button>
      {view.mayChange &&
        acts.map(({ label, Icon, run }) => (
          <ActionIcon
            key={label}
            variant="subtle"
            color="gray"
            size={32}
            aria-label={label}
            title={label}
            className={classes.act}
            disabled={run === null}
            onClick={() => run?.()}
          >
            <Icon size={16} aria-hidden="true" />
          </ActionIcon>
        ))}
    </>
  )
}
