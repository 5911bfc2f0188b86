import { ActionIcon, TextInput } from '@mantine/core'
import { IconAlertCircle, IconFile, IconMovie, IconX } from '@tabler/icons-react'
import { attachmentUrl } from '../../../../../src/core/delivery/attachment-url.ts'
import { ERRORS, type ErrorCode } from '../../../../../src/core/errors.ts'
import { explainRefusal } from '../../../components/explain-refusal.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import type { Translate } from '../../../i18n/translator.ts'
import type { ComposedFile } from './extras.ts'
import classes from './extras-panel.module.css'

interface Props {
  readonly file: ComposedFile
  readonly altMax: number
  onAlt(alt: string): void
  onAgain(): void
  onRemove(): void
}

/** One file: what it shows, how far it has come, and the words for those who do not see it. */
export function AttachmentCard({ file, altMax, onAlt, onAgain, onRemove }: Props) {
  const { t, formats } = useLanguage()
  const name = file.name === '' ? t('composer.file') : file.name
  return (
    <li className={classes.file}>
      <Thumbnail file={file} />
      <div className={classes.fileWords}>
        <span className={classes.fileName}>{name}</span>
        {file.trouble !== null ? (
          <span className={classes.trouble} role="alert">
            <IconAlertCircle size={14} aria-hidden="true" />
            <span>
              {explain(file.trouble, t)}{' '}
              {TRANSIENT.has(file.trouble) && (
                <button type="button" className={classes.again} onClick={onAgain}>
                  {t('errors.retry')}
                </button>
              )}
            </span>
          </span>
        ) : file.id === null ? (
          <progress
            className={classes.progress}
            value={file.progress}
            max={1}
            aria-label={t('composer.uploading')}
          />
        ) : !isSeen(file.mime) ? (
          <span className={classes.size}>{formats.bytes(file.bytes)}</span>
        ) : (
          <TextInput
            size="xs"
            aria-label={t('composer.alt', { name })}
            placeholder={t('composer.altHint')}
            maxLength={altMax}
            value={file.alt}
            onChange={event => onAlt(event.currentTarget.value)}
          />
        )}
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('composer.removeFile', { name })}
        onClick={onRemove}
      >
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </li>
  )
}

/** Troubles that time heals. */
const TRANSIENT: ReadonlySet<string> = new Set([
  'offline',
  'notReady',
  'internal',
  'tooManyRequests',
  'notSignedIn',
])

/** What one looks at has a description for those who cannot; any other file has its name. */
const isSeen = (mime: string): boolean => /^(image|video)\//.test(mime)

function Thumbnail({ file }: Pick<Props, 'file'>) {
  if (file.id !== null && file.mime.startsWith('image/'))
    return <img className={classes.thumbnail} src={attachmentUrl(file.id)} alt="" />
  return (
    <span className={classes.thumbnail}>
      {isSeen(file.mime) ? (
        <IconMovie size={20} aria-hidden="true" />
      ) : (
        <IconFile size={20} aria-hidden="true" />
      )}
    </span>
  )
}

const explain = (code: string, t: Translate): string => {
  if (code === 'offline') return t('errors.offline')
  return Object.hasOwn(ERRORS, code) ? t(`errors.${code as ErrorCode}`) : explainRefusal(code, null, t)
}
