import { Button, Modal, Radio, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SavedView } from '../../../../../src/contract/view.ts'
import type { TicketFilter } from '../../../api/queries.ts'
import { useMay } from '../../../api/use-may.ts'
import { Trouble } from '../../../components/trouble.tsx'
import { useT, WholeLanguage } from '../../../i18n/locale-provider.tsx'
import { explainViewError } from './explain-view-error.ts'
import { toSavedView } from './inbox-filter.ts'
import classes from './saved-views.module.css'
import { useChangeSearch } from './use-inbox-filter.ts'
import { useAddView, useRenameView } from './use-view-acts.ts'
import { useViewChoices } from './use-view-choices.ts'
import { closeLayer, viewLayer } from './view-layer.ts'

const LONGEST_NAME = 60

interface Props {
  readonly filter: TicketFilter
  /** The view that gets another name; null for a new one. */
  readonly id: string | null
}

/** What the view is called, and for whom it is. */
export function SaveView({ filter, id }: Props) {
  return (
    <WholeLanguage>
      <Dialog filter={filter} id={id} />
    </WholeLanguage>
  )
}

function Dialog({ filter, id }: Props) {
  const t = useT()
  const { saved } = useViewChoices()
  const known = saved.find(each => each.id === id)
  const close = () => (id === null ? closeLayer() : viewLayer.set({ kind: 'manage' }))
  return (
    <Modal
      opened
      onClose={close}
      title={known === undefined ? t('views.save') : t('views.rename')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
      size={400}
      yOffset="14vh"
    >
      <Form filter={filter} known={known} onDone={close} />
    </Modal>
  )
}

interface FormProps {
  readonly filter: TicketFilter
  readonly known: SavedView | undefined
  onDone(): void
}

function Form({ filter, known, onDone }: FormProps) {
  const t = useT()
  const leads = useMay('team.manage')
  const [name, setName] = useState(known?.name ?? '')
  const [isShared, setIsShared] = useState(known?.isShared ?? false)
  const { save, isPending, error } = useSave(filter, known, onDone)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') save(name.trim(), isShared)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        data-autofocus
        required
        withAsterisk={false}
        maxLength={LONGEST_NAME}
        label={t('views.name')}
        placeholder={t('views.nameHint')}
        value={name}
        onChange={event => setName(event.currentTarget.value)}
      />
      {leads && (
        <Radio.Group
          label={t('views.forWhom')}
          value={isShared ? 'all' : 'me'}
          onChange={value => setIsShared(value === 'all')}
        >
          <div className={classes.radios}>
            <Radio value="me" label={t('views.forMe')} />
            <Radio value="all" label={t('views.forAll')} />
          </div>
        </Radio.Group>
      )}
      {error !== null && <Trouble error={error} words={explainViewError(error, t)} />}
      <Button type="submit" loading={isPending} disabled={name.trim() === ''}>
        {t('views.keep')}
      </Button>
    </form>
  )
}

/** A new view is opened at once. Its id is made here, so that a request sent twice is one view. */
function useSave(filter: TicketFilter, known: SavedView | undefined, onDone: () => void) {
  const change = useChangeSearch()
  const [id] = useState(() => crypto.randomUUID())
  const adding = useAddView()
  const renaming = useRenameView()
  const save = (name: string, isShared: boolean) => {
    if (known !== undefined) return renaming.mutate({ saved: known, name, isShared }, { onSuccess: onDone })
    adding.mutate(
      { id, name, isShared, filter },
      {
        onSuccess: ({ view }) => {
          onDone()
          change(() => toSavedView(view))
        },
      },
    )
  }
  return { save, isPending: adding.isPending || renaming.isPending, error: adding.error ?? renaming.error }
}
