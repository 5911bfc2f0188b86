import { ActionIcon, Button, Textarea } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import type { CustomerDetail, CustomerNote } from '../../../../../src/contract/customer.ts'
import { useMay } from '../../../api/use-may.ts'
import { Age } from '../../../components/age.tsx'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { CustomerTrouble } from '../customer-trouble.tsx'
import classes from './person.module.css'
import { useNotes } from './use-notes.ts'

type Noted = Pick<CustomerDetail, 'id' | 'notes' | 'mergedInto'>

/** What colleagues should know of this person, whatever the matter is. */
export function NotesCard({ customer }: { readonly customer: Noted }) {
  const { t } = useLanguage()
  const mayNote = useMay('note.write') && customer.mergedInto === null
  const { write } = useNotes(customer.id)
  const [text, setText] = useState('')
  if (customer.notes.length === 0 && !mayNote) return null
  return (
    <section className={classes.card} aria-label={t('customers.notes')}>
      <h2>{t('customers.notes')}</h2>
      {mayNote && (
        <NoteField
          label={t('customers.newNote')}
          placeholder={t('customers.noteHint')}
          text={text}
          isPending={write.isPending}
          error={write.error}
          yes={t('customers.keepNote')}
          onChange={setText}
          onKeep={() => write.mutate(text.trim(), { onSuccess: () => setText('') })}
        />
      )}
      <ul className={classes.notes}>
        {customer.notes.map(note => (
          <Note key={note.id} customerId={customer.id} note={note} />
        ))}
      </ul>
    </section>
  )
}

function Note({ customerId, note }: { readonly customerId: string; readonly note: CustomerNote }) {
  const { t } = useLanguage()
  const { change, remove } = useNotes(customerId)
  const [edited, setEdited] = useState<string | null>(null)
  const names = { author: note.authorName }
  if (edited !== null)
    return (
      <li>
        <NoteField
          label={t('customers.editNote', names)}
          text={edited}
          isPending={change.isPending}
          error={change.error}
          yes={t('customers.keepNote')}
          onChange={setEdited}
          onKeep={() => change.mutate({ note, text: edited.trim() }, { onSuccess: () => setEdited(null) })}
          onCancel={() => setEdited(null)}
        />
      </li>
    )
  return (
    <li>
      <header>
        <strong>{note.authorName}</strong>
        <Age at={note.writtenAt} />
        {note.changedAt !== null && <small>{t('customers.noteChanged')}</small>}
        {note.isMine && (
          <span className={classes.noteActs}>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="inherit"
              size={26}
              aria-label={t('customers.editNote', names)}
              onClick={() => setEdited(note.text)}
            >
              <IconPencil size={15} aria-hidden="true" />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              c="inherit"
              size={26}
              loading={remove.isPending}
              aria-label={t('customers.removeNote', names)}
              onClick={() => remove.mutate(note)}
            >
              <IconTrash size={15} aria-hidden="true" />
            </ActionIcon>
          </span>
        )}
      </header>
      <p dir="auto">{note.text}</p>
      {remove.isError && <CustomerTrouble error={remove.error} />}
    </li>
  )
}

interface FieldProps {
  readonly label: string
  readonly text: string
  readonly isPending: boolean
  readonly error: unknown
  readonly yes: string
  readonly placeholder?: string
  onChange(text: string): void
  onKeep(): void
  onCancel?(): void
}

/** The text stays until the desk has it. */
function NoteField({
  label,
  text,
  isPending,
  error,
  yes,
  placeholder,
  onChange,
  onKeep,
  onCancel,
}: FieldProps) {
  const { t } = useLanguage()
  const isEmpty = text.trim() === ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isEmpty && !isPending) onKeep()
    if (event.key === 'Escape') onCancel?.()
  }
  return (
    <div className={classes.noteField}>
      <Textarea
        size="sm"
        autosize
        minRows={onCancel === undefined && isEmpty ? 1 : 3}
        maxRows={12}
        maxLength={10_000}
        autoFocus={onCancel !== undefined}
        aria-label={label}
        placeholder={placeholder}
        value={text}
        onChange={event => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {error !== null && <CustomerTrouble error={error} />}
      {(!isEmpty || onCancel !== undefined) && (
        <div className={classes.formActs}>
          {onCancel !== undefined && (
            <Button size="compact-sm" variant="default" onClick={onCancel}>
              {t('app.cancel')}
            </Button>
          )}
          <Button size="compact-sm" disabled={isEmpty} loading={isPending} onClick={onKeep}>
            {yes}
          </Button>
        </div>
      )}
    </div>
  )
}
