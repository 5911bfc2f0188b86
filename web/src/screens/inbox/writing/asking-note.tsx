import { TextInput } from '@mantine/core'
import { useStore } from '../../../app/store.ts'
import { useT } from '../../../i18n/locale-provider.tsx'
import { askingNote } from './asking-note.ts'
import classes from './writing.module.css'

/** A word for whoever reads the answer before it goes. */
export function AskingNote() {
  const t = useT()
  const note = useStore(askingNote)
  return (
    <TextInput
      className={classes.asking}
      size="xs"
      maxLength={2000}
      aria-label={t('drafts.note')}
      placeholder={t('drafts.note')}
      value={note}
      onChange={event => askingNote.set(event.currentTarget.value)}
    />
  )
}
