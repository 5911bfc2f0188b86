import { IconAlertTriangle, IconDownload, IconFile } from '@tabler/icons-react'
import type { MessageView } from '../../../../../../src/contract/ticket.ts'
import { attachmentUrl } from '../../../../../../src/core/delivery/attachment-url.ts'
import { useLanguage } from '../../../../i18n/locale-provider.tsx'
import { decideFileKind } from './decide-file-kind.ts'
import classes from './letter.module.css'

type File = MessageView['files'][number]

/** What came with a message. A picture is shown small; what may do harm is only ever carried to the disk. */
export function Files({ files }: { readonly files: readonly File[] }) {
  const { t } = useLanguage()
  if (files.length === 0) return null
  return (
    <ul className={classes.files} aria-label={t('letter.files')}>
      {files.map(file => (
        <li key={file.id} className={classes.file} data-dangerous={file.isDangerous || undefined}>
          <FileFace file={file} />
          <span className={classes.fileWords}>
            <FileName file={file} />
            {file.isDangerous && <span className={classes.danger}>{t('letter.dangerous')}</span>}
          </span>
          <a
            className={classes.download}
            href={attachmentUrl(file.id)}
            download={file.name}
            aria-label={t('letter.download', { name: file.name })}
          >
            <IconDownload size={16} aria-hidden="true" />
          </a>
        </li>
      ))}
    </ul>
  )
}

const isShown = (file: File): boolean => !file.isDangerous && decideFileKind(file.mime) === 'picture'

function FileFace({ file }: { readonly file: File }) {
  if (isShown(file))
    return (
      <a className={classes.face} href={attachmentUrl(file.id)} target="_blank" rel="noreferrer">
        <img src={attachmentUrl(file.id)} alt={file.name} loading="lazy" />
      </a>
    )
  const Icon = file.isDangerous ? IconAlertTriangle : IconFile
  return (
    <span className={classes.face}>
      <Icon size={20} aria-hidden="true" />
    </span>
  )
}

function FileName({ file }: { readonly file: File }) {
  const { t, formats } = useLanguage()
  return (
    <>
      <strong dir="auto">{file.name}</strong>
      <small>
        {t(`letter.kind.${decideFileKind(file.mime)}`)} · {formats.bytes(file.bytes)}
      </small>
    </>
  )
}
