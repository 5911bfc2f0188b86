import { ActionIcon, Button } from '@mantine/core'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { noteExpiry } from '../../../api/session.ts'
import { useLanguage } from '../../../i18n/locale-provider.tsx'
import { bring } from '../composer/attach-files.ts'
import classes from './ask-sheet.module.css'
import { explainEscalation } from './explain-escalation.ts'
import type { KeptFile } from './question-box.ts'

interface Props {
  readonly files: readonly KeptFile[]
  onChange(files: readonly KeptFile[]): void
}

const MOST = 10

/** One that is on its way, or that did not get through and can be brought again. */
interface Coming {
  readonly key: string
  readonly file: File
  readonly progress: number
  readonly error: unknown
}

/** Files that go with a question. What did not arrive says why, and can be tried again. */
export function FileShelf({ files, onChange }: Props) {
  const { t, formats } = useLanguage()
  const picker = useRef<HTMLInputElement>(null)
  const own = useRef<HTMLButtonElement>(null)
  const [coming, setComing] = useState<readonly Coming[]>([])
  // Several may arrive before this is drawn again.
  const arrived = useRef(files)
  arrived.current = files
  const keep = (next: readonly KeptFile[]) => {
    arrived.current = next
    onChange(next)
  }
  const change = (key: string, part: Partial<Coming>) =>
    setComing(now => now.map(each => (each.key === key ? { ...each, ...part } : each)))
  const drop = (key: string) => setComing(now => now.filter(each => each.key !== key))
  const carry = async (key: string, file: File) => {
    change(key, { error: null, progress: 0 })
    try {
      const { id, mime } = await bring(file, progress => change(key, { progress }))
      drop(key)
      keep([...arrived.current, { id, mime, name: file.name, bytes: file.size }])
    } catch (error) {
      noteExpiry(error)
      change(key, { error })
    }
  }
  const add = (chosen: readonly File[]) => {
    const room = MOST - arrived.current.length - coming.length
    const begun = chosen
      .slice(0, Math.max(0, room))
      .map(file => ({ key: crypto.randomUUID(), file, progress: 0, error: null }))
    setComing(now => [...now, ...begun])
    for (const { key, file } of begun) void carry(key, file)
  }
  return (
    <div className={classes.shelf}>
      {files.length + coming.length > 0 && (
        <ul aria-label={t('escalations.files')}>
          {files.map(({ id, name, bytes }) => (
            <li key={id}>
              <span>{name}</span> <small>{formats.bytes(bytes)}</small>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('composer.removeFile', { name })}
                onClick={() => keep(files.filter(each => each.id !== id))}
              >
                <IconX size={15} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
          {coming.map(({ key, file, progress, error }) => (
            <li key={key}>
              <span>{file.name}</span>
              {error === null ? (
                <progress value={progress} max={1} aria-label={t('composer.uploading')} />
              ) : (
                <span className={classes.trouble} role="alert">
                  {explainEscalation(error, t)}{' '}
                  <button type="button" onClick={() => void carry(key, file)}>
                    {t('errors.retry')}
                  </button>
                </span>
              )}
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('composer.removeFile', { name: file.name })}
                onClick={() => drop(key)}
              >
                <IconX size={15} aria-hidden="true" />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Button
        ref={own}
        size="compact-sm"
        variant="default"
        leftSection={<IconPaperclip size={15} aria-hidden="true" />}
        disabled={files.length + coming.length >= MOST}
        onClick={() => picker.current?.click()}
      >
        {t('escalations.addFiles')}
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label={t('escalations.addFiles')}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])])
          currentTarget.value = ''
          own.current?.focus()
        }}
      />
    </div>
  )
}
