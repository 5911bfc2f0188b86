import { IconAlertTriangle, IconPaperclip } from '@tabler/icons-react'
import { attachmentUrl } from '../../../../../src/core/delivery/attachment-url.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import classes from './escalations.module.css'
import type { EntryView } from './last-answer.ts'

/** What came, or went, with the words. A file that acts when it is opened says so. */
export function EntryFiles({ files }: { readonly files: EntryView['files'] }) {
  const { t, formats } = useLanguage()
  if (files.length === 0) return null
  return (
    <ul className={classes.files} aria-label={t('escalations.files')}>
      {files.map(({ id, name, bytes, isDangerous }) => (
        <li key={id}>
          <IconPaperclip size={13} aria-hidden="true" />
          <a href={attachmentUrl(id)} target="_blank" rel="noreferrer">
            {name === '' ? t('composer.file') : name}
          </a>
          <small>{formats.bytes(bytes)}</small>
          {isDangerous && (
            <small className={classes.dangerous}>
              <IconAlertTriangle size={13} aria-hidden="true" />
              {t('escalations.dangerous')}
            </small>
          )}
        </li>
      ))}
    </ul>
  )
}
